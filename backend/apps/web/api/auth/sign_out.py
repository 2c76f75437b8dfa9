"""Leaving, from pages and from the admin."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from apps.users import services
from apps.web.api.browser import start_anew
from apps.web.api.own import own_session
from apps.web.api.page import Page


class SignOutPage(Page):
    """Ends the session for good; only by a button, so that no picture on a foreign page signs anybody out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """End it, and forget what the browser kept. `next` says where to come back to after signing in again."""
        if session := own_session(request):
            services.sign_out(session=session)
        start_anew(request)
        if wanted := request.POST.get("next"):
            return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': wanted})}")
        messages.success(request, _("You are signed out."))
        return redirect("web:sign-in")

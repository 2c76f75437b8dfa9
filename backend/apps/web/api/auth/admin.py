"""The admin's doors: staff sign in and out as everybody does, with every factor and under every limit."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from apps.users.errors import SecondFactorNeeded
from apps.users.models import User
from apps.web.api.page import Page


class AdminSignIn(Page):
    """Leads to the sign-in of everybody."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Send a stranger there, and back to the admin after it; staff without a second factor to where they add one.

        :raises PermissionDenied: to somebody who is signed in and no staff
        """
        if request.user.is_authenticated and not request.user.is_staff:
            raise PermissionDenied
        if isinstance(request.user, User) and not request.user.may_act_as_staff:
            messages.warning(request, SecondFactorNeeded.message)
            return redirect("web:security")
        wanted = request.GET.get("next", "/admin/")
        return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': wanted})}")

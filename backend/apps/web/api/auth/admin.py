"""The admin's doors: staff sign in and out as everybody does, with every factor and under every limit."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from apps.web.api.page import Page


class AdminSignIn(Page):
    """Leads to the sign-in of everybody."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Send a stranger there, and back to the admin after it.

        :raises PermissionDenied: to somebody who is signed in and whom the admin does not let in
        """
        if request.user.is_authenticated and not request.user.is_staff:
            raise PermissionDenied
        wanted = request.GET.get("next", "/admin/")
        return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': wanted})}")

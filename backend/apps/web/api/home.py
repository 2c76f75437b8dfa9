"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.web.api.page import Page


class HomePage(Page):
    """Leads to where somebody can begin, until there are pages for everybody."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Send people to their account, strangers to the sign-in."""
        return redirect("web:account" if request.user.is_authenticated else "web:sign-in")

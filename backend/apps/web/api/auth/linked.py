"""Pages that a link in a mail leads to."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.web.api.browser import note, noted
from apps.web.api.page import Page

LONGEST = 128


class LinkedPage(Page):
    """Takes the token out of the address before anything is shown, and does nothing else with it: mail gateways open
    links too. The browser keeps it in the signed cookie until the person presses the button.
    """

    kept_as: ClassVar[str]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Send a browser that comes with a token to the same page without it."""
        token = request.GET.get("token")
        if request.method != "GET" or token is None:
            return super().dispatch(request, *args, **kwargs)
        note(request, **{self.kept_as: token[:LONGEST]})
        return _without_referrer(redirect(request.path))

    @property
    def token(self) -> str:
        """The token that the link brought; empty if the person came without one."""
        return noted(self.request, self.kept_as)

    def forget_token(self) -> None:
        """Drop a token that was used or is no good."""
        note(self.request, **{self.kept_as: None})


def _without_referrer(response: HttpResponse) -> HttpResponse:
    # Only this answer may hide the referrer: a form on a page without one is sent with `Origin: null`, which the CSRF
    # check refuses. The address of the page behind it holds no secret any more.
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response

"""Signing in: by mail, with a password, or with a passkey."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.users import services
from apps.web.api.browser import ASKED_BY, NONCE, next_page, note, note_next, origin_of
from apps.web.api.door import open_door
from apps.web.api.form_page import FormPage
from apps.web.api.forms.sign_in import MailForm, PasswordForm


class SignInPage(FormPage):
    """The choice of ways; the form asks for a link by mail."""

    template = "web/auth/sign_in.html"
    form = MailForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Send on who is signed in already."""
        if request.method == "GET":
            note_next(request)
        if request.user.is_authenticated:
            return HttpResponseRedirect(next_page(request))
        return super().dispatch(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        """The other form on the page."""
        return {"password_form": PasswordForm()}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Send the mail; the answer is the same for an address that nobody has."""
        nonce = services.request_magic_link(address=origin_of(self.request).address, **data)
        note(self.request, **{NONCE: nonce, ASKED_BY: data["email"]})
        return redirect("web:magic-link")


class PasswordPage(FormPage):
    """The same page, where the other form was filled in."""

    template = "web/auth/sign_in.html"
    form = PasswordForm

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show the page from its start."""
        return redirect("web:sign-in")

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Show the form in its place."""
        context |= {"password_form": context["form"], "mail_form": MailForm()}
        return super().show(status=status, template=template, **context)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Look at address and password."""
        result = services.sign_in_with_password(origin=origin_of(self.request), **data)
        return open_door(self.request, result)

"""Signing in with a passkey."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.users.services import passkeys
from apps.web.api.browser import origin_of
from apps.web.api.door import open_door
from apps.web.api.form_page import FormPage
from apps.web.api.forms.second_step import PasskeyForm
from apps.web.api.forms.sign_in import MailForm, PasswordForm


class PasskeyPage(FormPage):
    """The sign-in page, where a passkey was used."""

    template = "web/auth/sign_in.html"
    form = PasskeyForm

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show the page from its start."""
        return redirect("web:sign-in")

    def context(self) -> dict[str, Any]:
        """The other forms on the page."""
        return {"mail_form": MailForm(), "password_form": PasswordForm()}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Check the answer."""
        origin = origin_of(self.request)
        return open_door(self.request, passkeys.sign_in_with_passkey(origin=origin, **data))

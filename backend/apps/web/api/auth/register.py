"""Making an account."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from apps.users import services
from apps.web.api.browser import ASKED_BY, REGISTER_NONCE, note, noted, origin_of
from apps.web.api.form_page import FormPage
from apps.web.api.forms.register import RegisterForm
from apps.web.api.page import Page


class RegisterPage(FormPage):
    """The form; for an address that has an account the answer is the same."""

    template = "web/auth/register.html"
    form = RegisterForm

    def initial(self) -> Mapping[str, Any]:
        """The language that the page is in."""
        return {"language": get_language(), "user_type": self.request.GET.get("type", "")}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Ask for the proof of the address."""
        nonce = services.register_user(address=origin_of(self.request).address, **data)
        note(self.request, **{REGISTER_NONCE: nonce, ASKED_BY: data["email"]})
        return redirect("web:registered")


class RegisteredPage(Page):
    """What comes next."""

    template = "web/auth/registered.html"

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Say whom the mail went to."""
        return super().show(status=status, template=template, email=noted(self.request, ASKED_BY), **context)

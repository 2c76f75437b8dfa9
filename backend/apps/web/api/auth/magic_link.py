"""The answers to a sign-in mail: its link, or its code."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.core.errors import DomainError
from apps.users import services
from apps.web.api.auth.linked import LinkedPage
from apps.web.api.browser import ASKED_BY, NONCE, noted, origin_of
from apps.web.api.door import open_door
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.sign_in import MailedCodeForm


class MagicLinkPage(LinkedPage, FormPage):
    """Opening the link shows a button and signs nobody in; without a link it is where the code is typed."""

    template = "web/auth/magic_link.html"
    kept_as = "link"
    form = HouseForm

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the button, the form for the code, or the way to a new mail."""
        if self.token:
            return super().get(request, **kwargs)
        if noted(request, NONCE):
            return redirect("web:mailed-code")
        return redirect("web:sign-in")

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Sign in with the link; another browser than the one that asked is asked whether it means it."""
        result = services.sign_in_with_link(
            token=self.token,
            nonce=noted(self.request, NONCE),
            confirm="confirm" in self.request.POST,
            origin=origin_of(self.request),
        )
        return open_door(self.request, result)

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Ask, or say that the link is no good."""
        if isinstance(refusal, services.ConfirmNeeded):
            return self.show(status=refusal.status, form=form, is_other_browser=True)
        self.forget_token()
        return self.show(status=refusal.status, form=form, refusal=str(refusal))


class MailedCodePage(FormPage):
    """Where the code from the mail is typed, in the browser that asked for it."""

    template = "web/auth/mailed_code.html"
    form = MailedCodeForm

    def context(self) -> dict[str, Any]:
        """Whom the mail went to."""
        return {"email": noted(self.request, ASKED_BY)}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form to a browser that asked for a mail."""
        return super().get(request, **kwargs) if noted(request, NONCE) else redirect("web:sign-in")

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Try the code."""
        result = services.sign_in_with_code(
            email=noted(self.request, ASKED_BY),
            code=data["code"],
            nonce=noted(self.request, NONCE),
            origin=origin_of(self.request),
        )
        return open_door(self.request, result)

"""Proving that an address is one's own."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core.errors import DomainError
from apps.users import services
from apps.web.api.auth.linked import LinkedPage
from apps.web.api.browser import REGISTER_NONCE, note, noted
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PasswordField


class ProofForm(HouseForm):
    """The password of the registration, for another browser than the one that registered."""

    password = PasswordField(label=gettext_lazy("The password that you chose"), required=False)


class VerifyEmailPage(LinkedPage, FormPage):
    """Opening the link shows a button. In another browser it also asks for the password that was chosen."""

    template = "web/auth/verify_email.html"
    kept_as = "proof"
    form = ProofForm

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the button; without a link there is nothing to do here."""
        return super().get(request, **kwargs) if self.token else redirect("web:sign-in")

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Take the proof; the person signs in next."""
        services.verify_email(
            token=self.token,
            nonce=noted(self.request, REGISTER_NONCE),
            password=data["password"],
            confirm="confirm" in self.request.POST,
        )
        self.forget_token()
        note(self.request, **{REGISTER_NONCE: None})
        messages.success(self.request, _("Thank you. Your e-mail address is confirmed. You can sign in now."))
        return redirect("web:sign-in")

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Ask for more, or say that the link is no good."""
        if isinstance(refusal, services.ConfirmNeeded):
            return self.show(status=refusal.status, form=ProofForm(), is_other_browser=True)
        if isinstance(refusal, services.ChallengeRefused):
            self.forget_token()
            return self.show(status=refusal.status, form=form, refusal=str(refusal))
        form.add_error("password", str(refusal))
        return self.show(status=refusal.status, form=form, is_other_browser=True)

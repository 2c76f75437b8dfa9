"""A new password by mail."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.users import services
from apps.web.api.auth.linked import LinkedPage
from apps.web.api.browser import ASKED_BY, note, noted, origin_of
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.passwords import NewPasswordForm
from apps.web.api.forms.sign_in import MailForm
from apps.web.api.page import Page


class ResetPasswordPage(LinkedPage, FormPage):
    """Where the link leads to. Without a link: the form that asks for one."""

    template = "web/auth/reset_password.html"
    kept_as = "reset"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form for the new password."""
        return super().get(request, **kwargs) if self.token else redirect("web:forgot-password")

    def make_form(self, data: QueryDict | None = None) -> NewPasswordForm:
        """Compare the new password with the name and the address of whom it is for."""
        return NewPasswordForm(data, person=services.find_resetting_user(token=self.token))

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Set it; the person signs in next, in the usual way."""
        services.reset_password(token=self.token, password=data["password"])
        self.forget_token()
        messages.success(self.request, _("Your new password is set. You can sign in with it now."))
        return redirect("web:sign-in")

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Say that the link is no good."""
        self.forget_token()
        return self.show(status=refusal.status, form=form, refusal=str(refusal))


class ForgotPasswordPage(FormPage):
    """Asking for the link; the answer is the same for an address that nobody has."""

    template = "web/auth/forgot_password.html"
    form = MailForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Send the mail."""
        services.request_password_reset(address=origin_of(self.request).address, **data)
        note(self.request, **{ASKED_BY: data["email"]})
        return redirect("web:reset-mailed")


class ResetMailedPage(Page):
    """What comes next."""

    template = "web/auth/reset_mailed.html"

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Say whom the mail went to; who asked for none is led to the form."""
        email = noted(request, ASKED_BY)
        return self.show(email=email) if email else redirect("web:forgot-password")

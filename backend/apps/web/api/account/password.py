"""Changing the password."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.users import services
from apps.web.api.account.act import confirm_address
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.passwords import ChangePasswordForm
from apps.web.api.own import own_session


class ChangePasswordPage(OwnFormPage):
    """The form; an account without a password gets its first one here."""

    template = "web/account/password.html"

    def make_form(self, data: QueryDict | None = None) -> ChangePasswordForm:
        """Compare the new password with name and address."""
        return ChangePasswordForm(data, person=self.request.user)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Change it; this session stays."""
        services.change_password(
            user=self.request.user,
            session=own_session(self.request),
            new_password=data["password"],
            old_password=data.get("old_password", ""),
        )
        messages.success(self.request, _("Your new password is set. Other devices were signed out."))
        return redirect("web:security")

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Ask for a proof where there is no password to show; otherwise it is the old password that is wrong."""
        if isinstance(refusal, services.FreshProofNeeded):
            return redirect(confirm_address(reverse("web:change-password")))
        if isinstance(refusal, services.PasswordRefused):
            form.add_error("old_password", str(refusal))
            return self.show(status=refusal.status, form=form)
        return super().refused(form, refusal)

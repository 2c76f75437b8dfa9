"""Leaving for good, and the way back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.privacy import services
from apps.users.services import FreshProofNeeded
from apps.web.api.account.act import ActPage, confirm_address
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.account import EraseForm
from apps.web.api.forms.base import HouseForm
from apps.web.api.own import own_session


class ErasePage(OwnFormPage):
    """Says what happens, and asks whether it is meant."""

    template = "web/account/erase.html"
    form = EraseForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Plan it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            services.request_erasure(user=user, session=own_session(self.request))
        messages.success(self.request, _("Your account will be erased. You can still change your mind here."))
        return redirect("web:data")

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Ask for a proof first, or say what is in the way."""
        if isinstance(refusal, FreshProofNeeded):
            return redirect(confirm_address(reverse("web:erase")))
        return super().refused(form, refusal)


class KeepAccount(ActPage):
    """Changes one's mind."""

    back = "web:data"

    def act(self) -> None:
        """Keep everything."""
        services.keep_account(user=self.request.user)
        messages.success(self.request, _("Your account stays."))

"""The own passkeys."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.users.models import Passkey
from apps.users.selectors import list_passkeys
from apps.users.services import FreshProofNeeded, passkeys
from apps.web.api.account.act import ActPage, confirm_address
from apps.web.api.account.codes import show_codes
from apps.web.api.ask_passkey import AskPage
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.account import NewPasskeyForm, PasskeyNameForm
from apps.web.api.own import own_session
from apps.web.api.page import OwnPage


class AskNewPasskey(AskPage, OwnPage):
    """The question for a new passkey."""

    def ask(self) -> passkeys.AskedPasskey:
        """Ask."""
        return passkeys.ask_new_passkey(user=self.request.user, session=own_session(self.request))

    def ahead(self, refusal: DomainError) -> dict[str, str]:
        """Lead to where the person shows once more who they are."""
        is_stale = isinstance(refusal, FreshProofNeeded)
        return {"next": confirm_address(reverse("web:security"))} if is_stale else {}


class AddPasskey(OwnFormPage):
    """The new passkey, as the device made it."""

    template = "web/account/add_passkey.html"
    form = NewPasskeyForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Keep it; the first one brings recovery codes."""
        added = passkeys.add_passkey(user=self.request.user, session=own_session(self.request), **data)
        messages.success(self.request, _("The passkey is added. Other devices were signed out."))
        return show_codes(self, added.recovery_codes)


class PasskeyDetailPage(OwnFormPage):
    """One passkey: its name, and the end of it."""

    template = "web/account/passkey.html"
    form = PasskeyNameForm

    @cached_property
    def passkey(self) -> Passkey:
        """The passkey, which is the person's own; otherwise 404."""
        return get_object_or_404(list_passkeys(user=self.request.user), pk=self.kwargs["passkey_id"])

    def initial(self) -> Mapping[str, Any]:
        """Its name now."""
        return {"name": self.passkey.name}

    def context(self) -> dict[str, Any]:
        """The passkey."""
        return {"passkey": self.passkey}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Rename it."""
        passkeys.rename_passkey(passkey=self.passkey, name=data["name"])
        messages.success(self.request, _("Saved."))
        return redirect("web:security")


class RemovePasskey(ActPage):
    """Takes a passkey away."""

    def act(self) -> None:
        """Remove it, if it is one of the person's own."""
        passkey = get_object_or_404(list_passkeys(user=self.request.user), pk=self.kwargs["passkey_id"])
        passkeys.remove_passkey(user=self.request.user, session=own_session(self.request), passkey=passkey)
        messages.success(self.request, _("The passkey is removed. Other devices were signed out."))

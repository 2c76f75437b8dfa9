"""The authenticator app."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from apps.users.services import second_factor
from apps.web.api.account.act import ActPage
from apps.web.api.account.codes import show_codes
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.second_step import AppCodeForm
from apps.web.api.own import own_session

TEMPLATE = "web/account/authenticator.html"


class AddAuthenticator(ActPage):
    """Makes a new secret, and shows it once."""

    def act(self) -> HttpResponse:
        """Show secret and QR code, and the form for the first code."""
        new = second_factor.begin_authenticator(user=self.request.user, session=own_session(self.request))
        return self.show(template=TEMPLATE, new=new, form=AppCodeForm())


class ConfirmAuthenticator(OwnFormPage):
    """Takes the first code. The secret is not shown again: the app has it, or one begins anew."""

    template = TEMPLATE
    form = AppCodeForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """From now on signing in asks for a code."""
        codes = second_factor.confirm_authenticator(
            user=self.request.user, session=own_session(self.request), **data
        )
        messages.success(self.request, _("The authenticator app is added. Other devices were signed out."))
        return show_codes(self, codes)


class RemoveAuthenticator(ActPage):
    """Takes the app away."""

    def act(self) -> None:
        """Remove it."""
        second_factor.remove_authenticator(user=self.request.user, session=own_session(self.request))
        messages.success(self.request, _("The authenticator app is removed. Other devices were signed out."))

"""Forms of the second proof."""

from typing import Any

import orjson
from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import CodeField, PasswordField

LONGEST_CREDENTIAL = 65_536  # characters; the API takes four fields of 16,384


class AppCodeForm(HouseForm):
    """The code that the authenticator app shows."""

    code = CodeField(label=_("Code from your authenticator app"))


class RecoveryCodeForm(HouseForm):
    """A code on paper."""

    recovery_code = forms.CharField(
        label=_("Recovery code"),
        max_length=32,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )


class OwnPasswordForm(HouseForm):
    """The password of somebody who is signed in."""

    password = PasswordField(label=_("Your password"))


class PasskeyForm(HouseForm):
    """What the script of the page fills in: which question, and what the device answered."""

    ceremony_id = forms.UUIDField(widget=forms.HiddenInput)
    credential = forms.CharField(max_length=LONGEST_CREDENTIAL, widget=forms.HiddenInput)

    def clean_credential(self) -> dict[str, Any]:
        """Want an object, in JSON as strict as the API's: Django's own field breaks on deep lists and long numbers."""
        try:
            credential = orjson.loads(self.cleaned_data["credential"])
        except orjson.JSONDecodeError:
            credential = None
        if not isinstance(credential, dict):
            raise forms.ValidationError(_("This passkey does not work here."))
        return credential

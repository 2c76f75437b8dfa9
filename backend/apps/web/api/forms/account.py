"""Forms about the own account."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField
from apps.web.api.forms.second_step import PasskeyForm


class ProfileForm(HouseForm):
    """Name and language."""

    name = PlainField(
        label=_("Name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class PasskeyNameForm(HouseForm):
    """What its owner calls a passkey."""

    name = PlainField(
        label=_("Name of the passkey"),
        max_length=60,
        help_text=_("For example the device that it is on."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class NewPasskeyForm(PasskeyForm, PasskeyNameForm):
    """A new passkey and its name."""


class EraseForm(HouseForm):
    """Nobody erases themselves by a slip of the finger."""

    is_sure = forms.BooleanField(
        label=_("Yes, erase my account"), error_messages={"required": _("Please tick this if you are sure.")}
    )

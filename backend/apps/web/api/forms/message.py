"""The form to write a message with."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.messaging.enums import LONGEST_TEXT
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField


def _new_key() -> str:
    return str(uuid4())


class MessageForm(HouseForm):
    """A message; the key makes that one that is sent twice arrives once."""

    text = PlainField(
        label=_("Your message"),
        lines=True,
        max_length=LONGEST_TEXT,
        help_text=_("Never send your passport, BSN or bank number here."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    client_key = forms.CharField(max_length=64, widget=forms.HiddenInput, initial=_new_key)

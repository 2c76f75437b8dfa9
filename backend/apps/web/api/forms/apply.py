"""The form to apply with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField


class ApplyForm(HouseForm):
    """A letter, if somebody wants to write one."""

    letter = PlainField(
        label=_("Letter"),
        required=False,
        lines=True,
        max_length=5000,
        help_text=_(
            "Say why you want this job and when you can begin. Never send your passport, BSN or bank number."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

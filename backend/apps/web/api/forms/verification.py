"""The forms by which a company proves who it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField


class RepresentativeForm(HouseForm):
    """Who says: I may speak for this company."""

    name = PlainField(label=_("Your full name"), max_length=120)
    role = PlainField(label=_("Your job at the company"), max_length=120)
    declares_lawful = forms.BooleanField(
        label=_(
            "I may speak for this company. What we offer is lawful. No worker pays us for a job, and nobody is kept"
            " from working directly for the company where the work is done."
        ),
    )


class LetterForm(HouseForm):
    """The code of our letter."""

    code = PlainField(label=_("Code from our letter"), max_length=40)

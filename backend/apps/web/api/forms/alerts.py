"""Forms about saved searches."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.jobs.enums import AlertFrequency
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class AlertForm(HouseForm):
    """A search to keep, and how to hear of what is new."""

    frequency = forms.ChoiceField(
        label=_("How often do you want an e-mail?"), choices=AlertFrequency.choices, widget=forms.RadioSelect
    )
    name = PlainField(
        label=_("Name of this search"),
        max_length=80,
        help_text=_("It stands above the e-mails."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language of the e-mails"), choices=settings.LANGUAGES)


class ChangeAlertForm(AlertForm):
    """The same, and when not to disturb."""

    quiet_from = forms.TimeField(
        label=_("No e-mail from"),
        widget=CLOCK,
        help_text=_("Dutch time. The same time twice means: at any hour."),
    )
    quiet_until = forms.TimeField(label=_("until"), widget=CLOCK)

"""The form that proposes times for an interview."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import InterviewKind
from apps.applications.models import MOST_SLOTS
from apps.core.errors import DomainError
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField
from apps.web.api.forms.zones import ZoneField

SLOTS = [f"slot_{number}" for number in range(1, MOST_SLOTS + 1)]


class ClockField(forms.DateTimeField):
    """What the clock at the place shows, without an offset: the service knows the zone."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(**{"widget": widget, "required": False, **options})

    def to_python(self, value: Any) -> datetime | None:
        """Leave the reader's zone out of it."""
        if value in self.empty_values:
            return None  # whether it may be empty, the field checks afterwards
        try:
            clock = datetime.fromisoformat(str(value)).replace(tzinfo=None)
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error
        if not 2000 <= clock.year < 3000:  # in others no calendar can reckon
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return clock


class ProposeForm(HouseForm):
    """How, where and when to meet: one to six times."""

    kind = forms.ChoiceField(
        label=_("How do you meet?"), choices=InterviewKind.choices, widget=forms.RadioSelect
    )
    location = PlainField(
        label=_("Where"),
        required=False,
        max_length=300,
        help_text=_(
            "The address; for a video call one that begins with https://. By phone it may stay empty."
        ),
    )
    zone = ZoneField(label=_("Time zone of the place"))
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=10, max_value=480, initial=30)
    slot_1 = ClockField(
        label=_("First time"),
        required=True,
        error_messages={"required": _("Please give at least one time.")},
    )
    slot_2 = ClockField(label=_("Second time"))
    slot_3 = ClockField(label=_("Third time"))
    slot_4 = ClockField(label=_("Fourth time"))
    slot_5 = ClockField(label=_("Fifth time"))
    slot_6 = ClockField(label=_("Sixth time"))
    note = PlainField(
        label=_("What the applicant should know"),
        required=False,
        lines=True,
        max_length=500,
        help_text=_("Whom to ask for, what to bring. Never ask for money or a copy of a passport."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        """Want a place to go to."""
        data = super().clean() or {}
        kind, location = data.get("kind"), data.get("location", "")
        if kind == InterviewKind.ON_SITE and not location:
            self.add_error("location", _("Say where you meet."))
        if kind == InterviewKind.VIDEO and not location.startswith("https://"):
            self.add_error("location", _("Give the address of the video call, beginning with https://."))
        return data

    def given(self, data: dict[str, Any]) -> list[str]:
        """Name the fields of times that were filled in, in order."""
        return [name for name in SLOTS if data.get(name)]

    def take(self, refusal: DomainError) -> None:
        """Show what is wrong with a time at its field."""
        given = self.given(self.cleaned_data)
        for field, _code, message in refusal.errors:
            number = field.removeprefix("slots/")
            self.add_error(given[int(number)] if number.isdigit() else None, str(message))
        if not refusal.errors:
            super().take(refusal)

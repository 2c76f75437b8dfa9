"""When somebody can work: a tick for each part of each day."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS_ABBR

from apps.candidates.enums import DayPart, Weekday

CHOICES = [(f"{day}-{part}", "") for day in Weekday.values for part in DayPart.values]


class WeekWidget(forms.CheckboxSelectMultiple):
    """A table: days down, parts of the day across."""

    template_name = "web/resumes/week.html"

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """Put the ticks into rows."""
        context = super().get_context(name, value, dict(attrs or {}))
        ticked = set(value or ())
        rows = [
            (day, short, [(part, f"{day}-{part}", f"{day}-{part}" in ticked) for part in DayPart])
            for day, short in zip(Weekday, WEEKDAYS_ABBR.values(), strict=True)
        ]
        return {**context, "rows": rows, "parts": list(DayPart)}


class WeekField(forms.MultipleChoiceField):
    """Gives weekday → parts of the day."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, "choices": CHOICES, "widget": WeekWidget, **options})

    def prepare_value(self, value: Any) -> Any:
        """Tick what is in the content."""
        if not isinstance(value, Mapping):
            return value
        return [f"{day}-{part}" for day, parts in value.items() for part in parts]

    def clean(self, value: Any) -> dict[str, list[str]]:
        """Put the ticks together by day, in the order of the week."""
        pairs = [tick.split("-") for tick in super().clean(value)]
        found = {day: [part for of, part in pairs if of == day] for day in Weekday.values}
        return {day: parts for day, parts in found.items() if parts}

"""Shapes that no field of the framework has."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.candidates.enums import LANGUAGE_CODES, DayPart, Weekday

GRID = {
    "type": "object",
    "properties": {
        day: {"type": "array", "items": {"type": "string", "enum": DayPart.values}} for day in Weekday.values
    },
    "additionalProperties": False,
}


@extend_schema_field(GRID)
class AvailabilityField(serializers.DictField):
    """The grid: for each day of the week the parts one can work; stored in the order of week and day, each once."""

    child = serializers.ListField(child=serializers.ChoiceField(DayPart.choices))
    default_error_messages = {
        "unknown_day": _(
            "Write the days as monday, tuesday, wednesday, thursday, friday, saturday and sunday."
        )
    }

    def to_internal_value(self, data: Any) -> dict[str, list[str]]:
        """Read the grid; a day without parts is left out."""
        days: dict[str, list[str]] = super().to_internal_value(data)
        if not days.keys() <= set(Weekday.values):
            self.fail("unknown_day")
        return {
            day: [part for part in DayPart.values if part in days[day]]
            for day in Weekday.values
            if days.get(day)
        }


class LanguageCodeField(serializers.RegexField):
    """A language by its ISO 639-1 code."""

    default_error_messages = {
        "invalid": _("Write the language as two small letters, for example pl."),
        "unknown_language": _("We do not know this language. Use its code of ISO 639-1, for example pl."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(r"^[a-z]{2}$", **kwargs)

    def to_internal_value(self, data: Any) -> str:
        """Take codes that exist only."""
        code: str = super().to_internal_value(data)
        if len(code) == 2 and code.isalpha() and code.islower() and code not in LANGUAGE_CODES:
            self.fail("unknown_language")
        return code

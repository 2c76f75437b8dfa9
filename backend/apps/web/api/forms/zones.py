"""Time zones in forms."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

# Where the people live who read here (domain.md, 6); any other zone that exists is taken as well.
NEAR = [
    "Europe/Amsterdam", "Europe/Athens", "Europe/Bratislava", "Europe/Bucharest", "Europe/Budapest",
    "Europe/Istanbul", "Europe/Kyiv", "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Sofia",
    "Europe/Vilnius", "Europe/Warsaw",
]  # fmt: skip


class ZoneField(forms.TypedChoiceField):
    """An IANA time zone; gives a ZoneInfo."""

    def __init__(self, **options: Any) -> None:
        given = {"label": _("Time zone"), "choices": _name(NEAR), "coerce": ZoneInfo, "initial": NEAR[0]}
        super().__init__(**{**given, **options})

    def offer(self, zone: str) -> None:
        """Offer one more, if it is not offered already."""
        if zone and zone not in NEAR:
            self.choices = _name([*NEAR, zone])

    def valid_value(self, value: Any) -> bool:
        """Take what another client of ours stored before."""
        return str(value) in available_timezones()


def name_zone(zone: str) -> str:
    """Name a zone by its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def _name(zones: Iterable[str]) -> list[tuple[str, str]]:
    return [(zone, name_zone(zone)) for zone in zones]

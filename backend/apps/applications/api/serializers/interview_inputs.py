"""Interviews: shapes in."""

from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.applications.api.serializers.clocks import ClockField, ZoneField
from apps.applications.enums import InterviewKind
from apps.applications.models import MOST_SLOTS
from apps.core.api.fields import PlainTextField


def _home() -> ZoneInfo:
    """Where the work is; made on demand, because the API's description cannot hold a zone."""
    return ZoneInfo("Europe/Amsterdam")


class ProposeInterviewInput(serializers.Serializer[Any]):
    """Times to choose from, and where."""

    kind = serializers.ChoiceField(choices=InterviewKind.choices)
    zone = ZoneField(
        default=_home, help_text="IANA name; of the place where you meet; Europe/Amsterdam without it"
    )
    slots = serializers.ListField(
        child=ClockField(),
        min_length=1,
        max_length=MOST_SLOTS,
        help_text="when it could begin; without an offset: what the clock in the zone shows",
    )
    minutes = serializers.IntegerField(min_value=10, max_value=480, default=30)
    location = PlainTextField(
        max_length=300,
        allow_blank=True,
        default="",
        help_text="the address; for a video call its https address; for a phone call the number, may be empty",
    )
    note = PlainTextField(lines=True, max_length=500, allow_blank=True, default="")

    def validate(self, wish: dict[str, Any]) -> dict[str, Any]:
        """Say where, so that nobody stands at the wrong door."""
        kind, location = wish["kind"], wish["location"]
        if kind == InterviewKind.ON_SITE and not location:
            raise _wrong_location(_("Say where you meet."), "where")
        if kind == InterviewKind.VIDEO and not location.startswith("https://"):
            raise _wrong_location(
                _("Give the address of the video call, beginning with https://."), "not_https"
            )
        return {**wish, "kind": InterviewKind(kind)}


class ChooseSlotInput(serializers.Serializer[Any]):
    """Which time."""

    starts_at = serializers.DateTimeField(help_text="the `starts_at` of one of the slots")


class ReaderQuery(serializers.Serializer[Any]):
    """Who reads."""

    zone = ZoneField(required=False, help_text="your time zone (IANA); `starts_here` is then by your clock")


def _wrong_location(message: Any, code: str) -> serializers.ValidationError:
    return serializers.ValidationError({"location": [message]}, code=code)

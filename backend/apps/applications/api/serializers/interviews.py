"""Interviews: shapes in and out."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.applications.enums import InterviewKind, InterviewStatus, Side
from apps.applications.models import MOST_SLOTS, Interview
from apps.applications.selectors.interviews import tell_slot
from apps.core.api.fields import PlainTextField


@extend_schema_field(OpenApiTypes.STR)
class ZoneField(serializers.CharField):
    """The IANA name of a time zone."""

    def to_internal_value(self, data: Any) -> Any:
        """Take zones that exist only."""
        name = super().to_internal_value(data)
        if name not in available_timezones():
            raise serializers.ValidationError(_("We do not know this time zone."), code="unknown_zone")
        return ZoneInfo(name)


class ClockField(serializers.DateTimeField):
    """A time with an offset, or without one: then it is what the clock at the place shows."""

    def enforce_timezone(self, value: datetime) -> datetime:
        """Leave it as it was written."""
        return value


class ProposeInterviewInput(serializers.Serializer[Any]):
    """Times to choose from, and where."""

    kind = serializers.ChoiceField(choices=InterviewKind.choices)
    zone = ZoneField(default=ZoneInfo("Europe/Amsterdam"), help_text="IANA name; of the place where you meet")
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


class WallClockField(serializers.DateTimeField):
    """A time by a clock that is not ours."""

    def to_representation(self, value: datetime) -> str:
        """Keep its offset; the framework would turn it into UTC."""
        return value.isoformat()


class SlotOutput(serializers.Serializer[Any]):
    """One time."""

    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    starts_there = WallClockField(help_text="by the clock of the place, with its offset")
    starts_here = WallClockField(allow_null=True, help_text="by your clock, if you named your zone")


class InterviewOutput(serializers.Serializer[Interview]):
    """An interview, for either side. The context may hold the reader's zone."""

    id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=InterviewStatus.choices)
    kind = serializers.ChoiceField(choices=InterviewKind.choices)
    location = serializers.CharField()
    note = serializers.CharField()
    zone = serializers.CharField(help_text="of the place")
    minutes = serializers.IntegerField()
    slots = serializers.SerializerMethodField(help_text="to choose from, earliest first")
    chosen = serializers.SerializerMethodField(help_text="null before the candidate chose")
    ended_side = serializers.ChoiceField(
        choices=Side.choices, allow_blank=True, help_text="who declined it or called it off"
    )
    reason = serializers.CharField(help_text="why")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

    @extend_schema_field(SlotOutput(many=True))
    def get_slots(self, interview: Interview) -> Any:
        """Every time, by both clocks."""
        return [self._show(interview, slot) for slot in interview.slots]

    @extend_schema_field(SlotOutput(allow_null=True))
    def get_chosen(self, interview: Interview) -> Any:
        """The time that was chosen."""
        return self._show(interview, interview.starts_at) if interview.starts_at else None

    def _show(self, interview: Interview, slot: datetime) -> Any:
        times = tell_slot(
            starts_at=slot,
            minutes=interview.minutes,
            zone=interview.zone,
            reader_zone=self.context.get("zone"),
        )
        return SlotOutput(times).data


class InterviewPageOutput(serializers.Serializer[Any]):
    """A page of interviews."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = InterviewOutput(many=True)


def _wrong_location(message: Any, code: str) -> serializers.ValidationError:
    return serializers.ValidationError({"location": [message]}, code=code)

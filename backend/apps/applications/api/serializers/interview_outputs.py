"""Interviews: shapes out."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.applications.api.serializers.clocks import WallClockField
from apps.applications.enums import InterviewKind, InterviewStatus, Side
from apps.applications.models import Interview
from apps.applications.selectors.interviews import tell_slot
from apps.applications.selectors.words import show_end, show_note


class SlotOutput(serializers.Serializer[Any]):
    """One time."""

    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    starts_there = WallClockField(help_text="by the clock of the place, with its offset")
    starts_here = WallClockField(allow_null=True, help_text="by your clock, if you named your zone")


class InterviewOutput(serializers.Serializer[Interview]):
    """An interview, for either side. The context holds the `reader`'s side, and may hold the reader's zone."""

    id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=InterviewStatus.choices)
    kind = serializers.ChoiceField(choices=InterviewKind.choices)
    location = serializers.CharField()
    note = serializers.SerializerMethodField(
        help_text="the employer's words; without contact details once it is over"
    )
    zone = serializers.CharField(help_text="of the place")
    minutes = serializers.IntegerField()
    slots = serializers.SerializerMethodField(help_text="to choose from, earliest first")
    chosen = serializers.SerializerMethodField(help_text="null before the candidate chose")
    ended_side = serializers.ChoiceField(
        choices=Side.choices, allow_blank=True, help_text="who declined it or called it off"
    )
    reason = serializers.SerializerMethodField(help_text="why")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

    def get_note(self, interview: Interview) -> str:
        """As the reader may see it."""
        return show_note(interview, reader=self.context["reader"])

    def get_reason(self, interview: Interview) -> str:
        """As the reader may see it."""
        return show_end(interview, reader=self.context["reader"])

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

"""What both sides see."""

from typing import Any

from rest_framework import serializers

from apps.applications.api.serializers.inputs import STATUSES, AnswerInput
from apps.applications.enums import Side
from apps.applications.models import Application, TimelineEntry


class TimelineEntryOutput(serializers.Serializer[TimelineEntry]):
    """One step: which side took it, never which person."""

    id = serializers.UUIDField()
    side = serializers.ChoiceField(choices=Side.choices)
    from_status = serializers.CharField(help_text="a status; empty at the first step")
    to_status = serializers.ChoiceField(choices=STATUSES)
    reason = serializers.CharField(help_text="`job_closed` when the platform closed it with the job")
    created_at = serializers.DateTimeField()


class AppliedJobOutput(serializers.Serializer[Any]):
    """The job, briefly."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    status = serializers.CharField()
    place_name = serializers.CharField()
    employer = serializers.SerializerMethodField()

    def get_employer(self, job: Any) -> str:
        """The name people know."""
        return str(job.employer.trade_name or job.employer.legal_name)


class ApplicationOutput(serializers.Serializer[Application]):
    """What both sides see."""

    id = serializers.UUIDField()
    job = AppliedJobOutput()
    status = serializers.ChoiceField(choices=STATUSES)
    letter = serializers.CharField()
    answers = AnswerInput(many=True)
    timeline = TimelineEntryOutput(many=True, source="timeline.all")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

"""What both sides see."""

from typing import Any

from rest_framework import serializers

from apps.applications.api.serializers.inputs import STATUSES
from apps.applications.enums import Side
from apps.applications.models import Application, TimelineEntry
from apps.jobs.enums import QuestionKind


class TimelineEntryOutput(serializers.Serializer[TimelineEntry]):
    """One step: which side took it, never which person."""

    id = serializers.UUIDField()
    side = serializers.ChoiceField(choices=Side.choices)
    from_status = serializers.CharField(help_text="a status; empty at the first step")
    to_status = serializers.ChoiceField(choices=STATUSES)
    reason = serializers.CharField(
        help_text="`job_filled`, `job_closed`, `job_expired` or `no_answer` when the platform ended it"
    )
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


class AnswerOutput(serializers.Serializer[Any]):
    """An answer, with the question as it was asked."""

    question_id = serializers.CharField(default="", help_text="empty: from before questions had one")
    question = serializers.CharField()
    kind = serializers.ChoiceField(choices=QuestionKind.choices, default=QuestionKind.TEXT)
    answer = serializers.CharField(help_text="`yes` or `no` where the kind is `yes_no`")


class ApplicationOutput(serializers.Serializer[Application]):
    """What both sides see."""

    id = serializers.UUIDField()
    job = AppliedJobOutput()
    status = serializers.ChoiceField(choices=STATUSES)
    letter = serializers.CharField()
    answers = AnswerOutput(many=True)
    timeline = TimelineEntryOutput(many=True, source="timeline.all")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

"""What both sides see."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.applications.api.serializers.inputs import STATUSES
from apps.applications.enums import Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.selectors.words import show_answers, show_letter, show_reason
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
    """What both sides see; here as the candidate does."""

    reader: ClassVar[Side] = Side.CANDIDATE

    id = serializers.UUIDField()
    job = AppliedJobOutput()
    status = serializers.ChoiceField(choices=STATUSES)
    letter = serializers.SerializerMethodField(
        help_text="to the employer without contact and bank details (•••), unless the candidate is invited"
    )
    answers = serializers.SerializerMethodField(help_text="the same")
    timeline = serializers.SerializerMethodField(
        help_text="oldest first; the words of the other side: the same"
    )
    has_resume = serializers.SerializerMethodField(
        help_text="whether `get_sent_resume` has something to show"
    )
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()

    def get_has_resume(self, application: Application) -> bool:
        """Whether one went with it."""
        return application.resume_version_id is not None

    def get_letter(self, application: Application) -> str:
        """What the candidate wrote."""
        return show_letter(application, reader=self.reader)

    @extend_schema_field(AnswerOutput(many=True))
    def get_answers(self, application: Application) -> Any:
        """What the candidate answered."""
        return AnswerOutput(show_answers(application, reader=self.reader), many=True).data

    @extend_schema_field(TimelineEntryOutput(many=True))
    def get_timeline(self, application: Application) -> Any:
        """Every step."""
        return [
            {
                **TimelineEntryOutput(entry).data,
                "reason": show_reason(entry, application=application, reader=self.reader),
            }
            for entry in application.timeline.all()
        ]

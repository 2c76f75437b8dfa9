"""Shapes in and out."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.applications.enums import CONTACT_SHOWN, ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork
from apps.candidates.selectors import ApplicantCard

STATUSES = ApplicationStatus.choices


class AnswerInput(serializers.Serializer[Any]):
    """An answer to a question of the employer."""

    question = serializers.CharField(max_length=200)
    answer = serializers.CharField(max_length=1000)


class ApplyInput(serializers.Serializer[Any]):
    """What the candidate says. Name and contact come from the profile, and only once the employer invites."""

    letter = serializers.CharField(max_length=5000, allow_blank=True, default="")
    answers = serializers.ListField(child=AnswerInput(), max_length=20, default=list)


class SubmitApplicationInput(ApplyInput):
    """The same, with the job."""

    job = serializers.UUIDField()


class StepInput(serializers.Serializer[Any]):
    """Why."""

    reason = serializers.CharField(
        max_length=500, allow_blank=True, default="", help_text="the other side reads it"
    )


class RejectInput(serializers.Serializer[Any]):
    """Why not; the candidate reads it."""

    reason = serializers.CharField(max_length=500)


class ChangeApplicationInput(StepInput):
    """The wanted status."""

    status = serializers.ChoiceField(choices=STATUSES)


class StatusQuery(serializers.Serializer[Any]):
    """Filter of the lists."""

    status = serializers.ChoiceField(choices=STATUSES, required=False)


class TimelineEntryOutput(serializers.Serializer[TimelineEntry]):
    """One step: which side took it, never which person."""

    id = serializers.UUIDField()
    side = serializers.ChoiceField(choices=Side.choices)
    from_status = serializers.ChoiceField(
        choices=STATUSES, allow_blank=True, help_text="empty: the first step"
    )
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


class ApplicantLanguageOutput(serializers.Serializer[Any]):
    """A language and its level."""

    language = serializers.CharField(help_text="ISO 639-1")
    level = serializers.ChoiceField(choices=CefrLevel.choices)


class ApplicantLicenceOutput(serializers.Serializer[Any]):
    """A licence that is valid today."""

    kind = serializers.ChoiceField(choices=LicenceKind.choices)
    name = serializers.CharField()
    expires_on = serializers.DateField(allow_null=True)


class ApplicantOutput(serializers.Serializer[ApplicantCard]):
    """What the applicant can do, not who it is."""

    skills = serializers.ListField(child=serializers.CharField())
    languages = ApplicantLanguageOutput(many=True)
    licences = ApplicantLicenceOutput(many=True)
    available_from = serializers.DateField(allow_null=True)
    hours_min = serializers.IntegerField(allow_null=True)
    hours_max = serializers.IntegerField(allow_null=True)
    availability = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
    right_to_work = serializers.ChoiceField(choices=RightToWork.choices)
    distance_km_band = serializers.IntegerField(allow_null=True, help_text="at most so far from the work")


class ContactOutput(serializers.Serializer[Any]):
    """Who it is."""

    name = serializers.CharField()
    email = serializers.EmailField()


class EmployerApplicationOutput(ApplicationOutput):
    """What the employer sees. The context holds the cards, by candidate id."""

    applicant = serializers.SerializerMethodField()
    contact = serializers.SerializerMethodField()

    @extend_schema_field(ApplicantOutput)
    def get_applicant(self, application: Application) -> Any:
        """The card without name, e-mail or postcode."""
        return ApplicantOutput(self.context["cards"][application.candidate_id]).data

    @extend_schema_field(ContactOutput(allow_null=True))
    def get_contact(self, application: Application) -> Any:
        """Name and e-mail while the application is invited, offered or accepted; otherwise null."""
        if application.status not in CONTACT_SHOWN:
            return None
        return ContactOutput(application.candidate.user).data


class StaffApplicationOutput(serializers.Serializer[Application]):
    """What staff sees in the list: no words of the candidate."""

    id = serializers.UUIDField()
    tenant = serializers.CharField(source="tenant.slug")
    job_id = serializers.UUIDField()
    candidate_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=STATUSES)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class PageOutput(serializers.Serializer[Any]):
    """One page of a list."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)


class ApplicationPageOutput(PageOutput):
    """A page of own applications."""

    results = ApplicationOutput(many=True)


class StaffApplicationPageOutput(PageOutput):
    """A page of all applications."""

    results = StaffApplicationOutput(many=True)


class BoardOutput(PageOutput):
    """A page of the board of one job."""

    counts = serializers.DictField(child=serializers.IntegerField(), help_text="by status, the filter aside")
    results = EmployerApplicationOutput(many=True)

"""What postings look like. PostgreSQL writes the page of one posting (selectors/page.py); here it is described."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.jobs.api.questions import QuestionOutput
from apps.jobs.api.said_outputs import SaidOutput, WarningOutput, WhoEmploysOutput
from apps.jobs.enums import ContractType, Day, JobStatus, Shift, Transport
from apps.jobs.models import Job


class PointOutput(serializers.Serializer[Any]):
    """Degrees (WGS 84)."""

    lat = serializers.FloatField()
    lon = serializers.FloatField()


class NamedOccupationOutput(serializers.Serializer[Any]):
    """An occupation with its name in every language."""

    slug = serializers.CharField()
    isco_code = serializers.CharField(help_text="ISCO-08")
    esco_uri = serializers.CharField()
    sector = serializers.CharField()
    names = serializers.DictField(child=serializers.CharField(), help_text="language → name")


class OccupationOutput(serializers.Serializer[Any]):
    """An occupation, named in the language that was asked for."""

    slug = serializers.CharField()
    isco_code = serializers.CharField(help_text="ISCO-08")
    esco_uri = serializers.CharField()
    sector = serializers.CharField()
    name = serializers.CharField()


class OccupationsOutput(serializers.Serializer[Any]):
    """All that match."""

    results = OccupationOutput(many=True)


class JobEmployerOutput(serializers.Serializer[Any]):
    """Who offers the job."""

    slug = serializers.CharField()
    name = serializers.CharField()


class CheckedFactOutput(serializers.Serializer[Any]):
    """What was checked about the employer, when and where."""

    kind = serializers.CharField()
    result = serializers.CharField(help_text="pass, fail, unknown or expired")
    checked_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True)
    source = serializers.CharField()  # type: ignore[assignment]  # the name that the fact has everywhere
    source_url = serializers.CharField()


class AnswersOutput(serializers.Serializer[Any]):
    """How soon the employer answers those who apply, over the last 180 days."""

    median_days = serializers.FloatField(
        allow_null=True, help_text="until the first answer, of those who got one; null: nobody did"
    )
    answered_share = serializers.FloatField(help_text="0 to 1")
    applications_counted = serializers.IntegerField()


class LegalEmployerOutput(serializers.Serializer[Any]):
    """The legal identity behind the job."""

    legal_name = serializers.CharField()
    trade_name = serializers.CharField()
    kvk_number = serializers.CharField()
    is_labour_supplier = serializers.BooleanField()
    checks = CheckedFactOutput(many=True, help_text="empty for an imported job")
    response_record = AnswersOutput(allow_null=True, help_text="null before five applications count")


class LegalContractOutput(serializers.Serializer[Any]):
    """Under which contract."""

    contract_type = serializers.ChoiceField(choices=ContractType.choices, allow_blank=True)
    agency_clause = serializers.BooleanField(allow_null=True)
    cao = serializers.CharField()
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)
    minimum_age = serializers.IntegerField()


class LegalPayOutput(serializers.Serializer[Any]):
    """What it pays, gross; the week counts guaranteed hours only."""

    min_cents = serializers.IntegerField(allow_null=True)
    max_cents = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()
    per = serializers.CharField(help_text="hour")
    holiday_allowance_included = serializers.BooleanField()
    guaranteed_hours = serializers.FloatField(allow_null=True)
    max_hours = serializers.FloatField(allow_null=True)
    guaranteed_week_min_cents = serializers.IntegerField(allow_null=True)
    guaranteed_week_max_cents = serializers.IntegerField(allow_null=True)


class LegalFactsOutput(serializers.Serializer[Any]):
    """What the law lets a worker know before saying yes."""

    employer = LegalEmployerOutput()
    contract = LegalContractOutput()
    pay = LegalPayOutput()
    who_employs = WhoEmploysOutput()


class NeededLanguageOutput(serializers.Serializer[Any]):
    """A language and its CEFR level."""

    language = serializers.CharField()
    level = serializers.CharField()


class SourceOutput(serializers.Serializer[Any]):
    """The site that posted an imported job first."""

    name = serializers.CharField()
    url = serializers.CharField(help_text="may be empty")


class PostingOutput(serializers.Serializer[Any]):
    """What every posting says."""

    id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=JobStatus.choices)
    title = serializers.CharField()
    description = serializers.CharField()
    text_language = serializers.ChoiceField(choices=settings.LANGUAGES)
    occupation = NamedOccupationOutput(allow_null=True)
    employer = JobEmployerOutput()
    contract_type = serializers.ChoiceField(choices=ContractType.choices, allow_blank=True)
    agency_clause = serializers.BooleanField(allow_null=True)
    cao = serializers.CharField()
    pay_min_cents = serializers.IntegerField(allow_null=True)
    pay_max_cents = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()
    holiday_allowance_included = serializers.BooleanField()
    guaranteed_hours = serializers.FloatField(allow_null=True)
    max_hours = serializers.FloatField(allow_null=True)
    shifts = serializers.ListField(child=serializers.ChoiceField(choices=Shift.choices))
    days = serializers.ListField(
        child=serializers.ChoiceField(choices=Day.choices), help_text="of the week; empty: not said"
    )
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)
    housing_offered = serializers.BooleanField()
    housing_week_cents = serializers.IntegerField(allow_null=True)
    transport = serializers.ChoiceField(choices=Transport.choices)
    languages_needed = NeededLanguageOutput(many=True)
    minimum_age = serializers.IntegerField()
    places = serializers.IntegerField(help_text="how many people are wanted")
    questions = QuestionOutput(many=True, help_text="what the employer asks who applies")
    postcode = serializers.CharField()
    place_name = serializers.CharField()
    municipality = serializers.CharField()
    point = PointOutput(allow_null=True)
    source = SourceOutput(  # type: ignore[assignment]  # the name that the fact has everywhere
        allow_null=True, help_text="null: posted here; else imported, and we checked nothing of it"
    )
    published_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    updated_at = serializers.DateTimeField()
    warnings = WarningOutput(many=True, help_text="what readers should know, from its last check")
    legal_facts = LegalFactsOutput()


class JobOutput(PostingOutput, SaidOutput):
    """One posting with its legal facts. Pay is gross per hour in euro cents, hours are per week."""


class OwnJobOutput(serializers.ModelSerializer[Job]):
    """A line in the list of the own postings."""

    occupation = serializers.CharField(source="occupation_id", allow_null=True, help_text="slug")

    class Meta:
        model = Job
        fields = [
            "id", "title", "status", "occupation", "contract_type", "place_name", "pay_min_cents", "pay_max_cents",
            "places", "places_taken", "published_at", "expires_at", "created_at", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields

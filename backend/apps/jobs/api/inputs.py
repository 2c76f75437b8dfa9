"""What employers may say of a job: the shape; the rules stand in the services."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.jobs.api import said_inputs
from apps.jobs.api.fields import LanguageNeededInput
from apps.jobs.api.questions import MOST_QUESTIONS, QuestionInput, refuse_repeats
from apps.jobs.enums import CloseReason, ContractType, Day, JobStatus, Shift, Transport
from apps.jobs.models import Occupation
from apps.jobs.models.rules import MOST_PLACES
from apps.jobs.selectors import find_occupation

PAY: dict[str, Any] = {"required": False, "allow_null": True, "min_value": 1, "max_value": 50_000}
HOURS: dict[str, Any] = {**said_inputs.HOURS, "help_text": "a week; whether the law allows it the check says"}
MOST_LANGUAGES = 10


class ChangeJobInput(said_inputs.SaidInput):
    """The facts to change; what is left out stays, null or an empty text takes a fact away."""

    title = PlainTextField(required=False, max_length=120)
    description = PlainTextField(
        required=False, lines=True, max_length=10_000, allow_blank=True, help_text="plain text"
    )
    text_language = serializers.ChoiceField(
        required=False, choices=settings.LANGUAGES, help_text="what title and description are written in"
    )
    occupation = serializers.SlugField(
        required=False, allow_null=True, max_length=64, help_text="slug, see jobs/occupations/"
    )
    contract_type = serializers.ChoiceField(
        required=False, allow_blank=True, choices=ContractType.choices, help_text="who employs the worker"
    )
    agency_clause = serializers.BooleanField(
        required=False,
        allow_null=True,
        help_text="uitzendbeding: the contract ends when the assignment ends; needed with an agency contract",
    )
    cao = PlainTextField(
        required=False, max_length=120, allow_blank=True, help_text="collective agreement, if one applies"
    )
    pay_min_cents = serializers.IntegerField(**PAY, help_text="euro cents, gross per hour")
    pay_max_cents = serializers.IntegerField(**PAY, help_text="euro cents, gross per hour")
    holiday_allowance_included = serializers.BooleanField(
        required=False, help_text="true if the pay per hour holds the holiday allowance already"
    )
    guaranteed_hours = serializers.DecimalField(**HOURS)
    max_hours = serializers.DecimalField(**HOURS)
    shifts = serializers.ListField(
        required=False, child=serializers.ChoiceField(choices=Shift.choices), max_length=len(Shift)
    )
    days = serializers.ListField(
        required=False,
        child=serializers.ChoiceField(choices=Day.choices),
        max_length=len(Day),
        help_text="of the week; empty: not said",
    )
    starts_on = serializers.DateField(required=False, allow_null=True, help_text="null: at once")
    ends_on = serializers.DateField(required=False, allow_null=True, help_text="null: no end agreed")
    housing_offered = serializers.BooleanField(required=False)
    housing_week_cents = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=said_inputs.MOST_WEEK_CENTS,
        help_text="euro cents a week",
    )
    transport = serializers.ChoiceField(required=False, choices=Transport.choices)
    languages_needed: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=LanguageNeededInput(), required=False, max_length=MOST_LANGUAGES
    )
    minimum_age = serializers.IntegerField(required=False, min_value=16, max_value=99)
    places = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST_PLACES,
        help_text="how many people are wanted, 1 without it; once all have accepted the job is `filled`",
    )
    questions: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=QuestionInput(), required=False, max_length=MOST_QUESTIONS, help_text="asked of who applies"
    )
    postcode = serializers.CharField(
        required=False, max_length=10, allow_blank=True, help_text="of the place of work: 1012 or 1012 AB"
    )
    expires_at = serializers.DateTimeField(
        required=False, allow_null=True, help_text="last moment to be seen, at most 90 days away"
    )

    def validate_occupation(self, slug: str | None) -> Occupation | None:
        """Take occupations of our list only."""
        occupation = find_occupation(slug=slug) if slug else None
        if slug and occupation is None:
            raise serializers.ValidationError(_("We do not know this occupation."), code="unknown_occupation")
        return occupation

    def validate_shifts(self, shifts: list[str]) -> list[str]:
        """Keep each once, in the order of the day."""
        return [shift for shift in Shift.values if shift in shifts]

    def validate_days(self, days: list[str]) -> list[str]:
        """Keep each once, in the order of the week."""
        return [day for day in Day.values if day in days]

    def validate_languages_needed(self, needed: list[dict[str, str]]) -> list[dict[str, str]]:
        """Take each language once."""
        if len({item["language"] for item in needed}) < len(needed):
            raise serializers.ValidationError(_("Name each language once."), code="named_twice")
        return [dict(item) for item in needed]

    def validate_questions(self, questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Ask each once."""
        refuse_repeats(questions)
        return [dict(question) for question in questions]


class CreateJobInput(ChangeJobInput):
    """A new draft. Only the title is needed; publishing asks for the rest."""

    title = PlainTextField(max_length=120)


class PublishJobInput(serializers.Serializer[Any]):
    """Until when; without it what the draft says, or 30 days."""

    expires_at = serializers.DateTimeField(required=False, help_text="at most 90 days away")


class CloseJobInput(serializers.Serializer[Any]):
    """Why."""

    outcome = serializers.ChoiceField(required=False, choices=CloseReason.choices, default=CloseReason.CLOSED)


class OwnJobsQuery(serializers.Serializer[Any]):
    """Which of the own postings."""

    status = serializers.ChoiceField(required=False, choices=JobStatus.choices)


class OccupationsQuery(serializers.Serializer[Any]):
    """Which occupations, and in which language they are named."""

    q = serializers.CharField(
        required=False, max_length=80, help_text="the beginning of a word, in any language"
    )
    language = serializers.ChoiceField(required=False, choices=settings.LANGUAGES, default="en")
    sector = serializers.CharField(required=False, max_length=32)

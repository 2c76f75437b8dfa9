"""What the JSON feed holds, described."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.jobs.enums import ContractType, Day, HousingCertificate, Phase, Shift, Transport


class HiringOrganizationOutput(serializers.Serializer[Any]):
    """Who employs: verified in the Dutch trade register."""

    name = serializers.CharField()
    legal_name = serializers.CharField()
    kvk_number = serializers.CharField()
    slug = serializers.CharField()


class FeedEmploymentOutput(serializers.Serializer[Any]):
    """The company of the contract, and the one where the work is."""

    legal_employer = serializers.CharField()
    kvk_number = serializers.CharField()
    hirer = serializers.CharField(help_text="may be empty")
    phase = serializers.ChoiceField(choices=Phase.choices, allow_blank=True)


class FeedOccupationOutput(serializers.Serializer[Any]):
    """What the work is, in the terms of ISCO-08 and ESCO."""

    slug = serializers.CharField()
    isco_code = serializers.CharField()
    esco_uri = serializers.CharField()


class FeedPointOutput(serializers.Serializer[Any]):
    """Degrees (WGS 84)."""

    lat = serializers.FloatField()
    lon = serializers.FloatField()


class JobLocationOutput(serializers.Serializer[Any]):
    """Where the work is; the point is mostly the middle of the postcode."""

    postcode = serializers.CharField()
    place_name = serializers.CharField()
    municipality = serializers.CharField()
    country = serializers.CharField(help_text="NL")
    point = FeedPointOutput()


class FeedContractOutput(serializers.Serializer[Any]):
    """Under which contract, and from when till when."""

    contract_type = serializers.ChoiceField(choices=ContractType.choices, allow_blank=True)
    agency_clause = serializers.BooleanField(allow_null=True, help_text="uitzendbeding")
    cao = serializers.CharField(help_text="collective agreement")
    starts_on = serializers.DateField(allow_null=True, help_text="null: at once")
    ends_on = serializers.DateField(allow_null=True, help_text="null: no end agreed")


class WorkingHoursOutput(serializers.Serializer[Any]):
    """How much work, and when."""

    guaranteed_per_week = serializers.FloatField(allow_null=True)
    max_per_week = serializers.FloatField(allow_null=True)
    shifts = serializers.ListField(child=serializers.ChoiceField(choices=Shift.choices))
    days = serializers.ListField(child=serializers.ChoiceField(choices=Day.choices))


class BaseSalaryOutput(serializers.Serializer[Any]):
    """What it pays, gross per hour."""

    min_cents = serializers.IntegerField(allow_null=True)
    max_cents = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField(help_text="EUR")
    unit = serializers.CharField(help_text="hour")
    holiday_allowance_included = serializers.BooleanField()


class FeedHousingOutput(serializers.Serializer[Any]):
    """Whether housing comes with the work."""

    is_offered = serializers.BooleanField()
    week_cents = serializers.IntegerField(allow_null=True)
    is_deducted = serializers.BooleanField(help_text="kept from the wage")
    certificate = serializers.ChoiceField(choices=HousingCertificate.choices, allow_blank=True)
    certificate_number = serializers.CharField()


class SpokenLanguageOutput(serializers.Serializer[Any]):
    """A language and its CEFR level."""

    language = serializers.CharField()
    level = serializers.CharField()


class ExportedJobOutput(serializers.Serializer[Any]):
    """One posting. Of one that ended there are only `id`, `status` and `modified_at`."""

    id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=["open", "ended"], help_text="ended: take it down")
    modified_at = serializers.DateTimeField()
    url = serializers.URLField(required=False)
    date_posted = serializers.DateTimeField(required=False)
    valid_through = serializers.DateTimeField(required=False)
    title = serializers.CharField(required=False)
    description = serializers.CharField(required=False, help_text="plain text")
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False, help_text="of the text")
    hiring_organization = HiringOrganizationOutput(required=False)
    who_employs = FeedEmploymentOutput(required=False)
    occupation = FeedOccupationOutput(required=False, allow_null=True)
    job_location = JobLocationOutput(required=False)
    contract = FeedContractOutput(required=False)
    working_hours = WorkingHoursOutput(required=False)
    base_salary = BaseSalaryOutput(required=False)
    housing = FeedHousingOutput(required=False)
    transport = serializers.ChoiceField(choices=Transport.choices, required=False)
    languages_needed = SpokenLanguageOutput(many=True, required=False)
    minimum_age = serializers.IntegerField(required=False)


class JobsFeedOutput(serializers.Serializer[Any]):
    """One page of the feed."""

    next = serializers.URLField(allow_null=True)
    jobs = ExportedJobOutput(many=True)

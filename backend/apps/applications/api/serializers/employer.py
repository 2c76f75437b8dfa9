"""What only the employer sees."""

from dataclasses import replace
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.applications.api.serializers.outputs import ApplicationOutput
from apps.applications.enums import Side
from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork
from apps.candidates.selectors import ApplicantCard


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
    distance_km_band = serializers.IntegerField(
        allow_null=True, help_text="at most so far from the work when they applied"
    )


class ContactOutput(serializers.Serializer[Any]):
    """Who it is."""

    name = serializers.CharField()
    email = serializers.EmailField()


class EmployerApplicationOutput(ApplicationOutput):
    """What the employer sees. The context holds the cards, by candidate id."""

    reader = Side.EMPLOYER

    applicant = serializers.SerializerMethodField()
    contact = serializers.SerializerMethodField()

    @extend_schema_field(ApplicantOutput(allow_null=True))
    def get_applicant(self, application: Application) -> Any:
        """The card without name, e-mail or postcode; null once the person is erased."""
        if application.candidate_id is None:
            return None
        card: ApplicantCard = self.context["cards"][application.candidate_id]
        return ApplicantOutput(replace(card, distance_km_band=application.distance_km_band)).data

    @extend_schema_field(ContactOutput(allow_null=True))
    def get_contact(self, application: Application) -> Any:
        """Name and e-mail while the application is invited, offered or accepted; otherwise null."""
        contact = find_contact(application=application)
        return ContactOutput(contact).data if contact else None


class EitherSideOutput(ApplicationOutput):
    """What the side that asks sees; only described here, one of the two above is answered."""

    applicant = ApplicantOutput(
        required=False, allow_null=True, help_text="for the employer only; null once the person is erased"
    )
    contact = ContactOutput(
        required=False, allow_null=True, help_text="for the employer only; null before the invitation"
    )

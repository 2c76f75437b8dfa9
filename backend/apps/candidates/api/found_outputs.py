"""What an employer sees of somebody it found: what they can do and when, not who they are."""

from typing import Any

from rest_framework import serializers

from apps.candidates.api.fields import AvailabilityField
from apps.candidates.api.serializers import LanguageOutput, LicenceOutput
from apps.candidates.enums import RightToWork, ViewKind
from apps.candidates.models import ProfileView


class FoundCandidateOutput(serializers.Serializer[Any]):
    """A profile without name, contact, postcode or free text."""

    id = serializers.UUIDField(source="candidate_id")
    skills = serializers.ListField(child=serializers.CharField())
    languages = LanguageOutput(many=True)
    licences = LicenceOutput(many=True, help_text="valid today")
    available_from = serializers.DateField(allow_null=True)
    hours_min = serializers.IntegerField(allow_null=True, help_text="a week")
    hours_max = serializers.IntegerField(allow_null=True, help_text="a week")
    availability = AvailabilityField()
    right_to_work = serializers.ChoiceField(RightToWork.choices)
    distance_km_band = serializers.IntegerField(
        allow_null=True, help_text="at most so far from `near`; null without `near` or home"
    )


class OpenedCandidateOutput(FoundCandidateOutput):
    """A profile with its own words; phone numbers, addresses and the like in them are masked."""

    headline = serializers.CharField()
    about = serializers.CharField()


class ProfileViewOutput(serializers.ModelSerializer[ProfileView]):
    """An organization saw the own profile on that day."""

    organization = serializers.CharField(source="organization_name", help_text="as it was called then")
    kind = serializers.ChoiceField(ViewKind.choices)

    class Meta:
        model = ProfileView
        fields = ["organization", "kind", "day"]
        read_only_fields = fields

"""Shape in, shape out."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.candidates.api.fields import AvailabilityField, LanguageCodeField
from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork, Visibility
from apps.candidates.models import LONGEST_TRIP_KM, MOST_HOURS, Candidate
from apps.core.api.fields import PlainTextField

EMPTY: dict[str, Any] = {
    "headline": "",
    "about": "",
    "home_postcode": "",
    "travel_radius_km": Candidate._meta.get_field("travel_radius_km").default,
    "available_from": None,
    "hours_min": None,
    "hours_max": None,
    "availability": {},
    "skills": [],
    "languages": [],
    "licences": [],
    "right_to_work": RightToWork.UNSAID,
    "visibility": Visibility.HIDDEN,
}


class LanguageInput(serializers.Serializer[Any]):
    """A language and how well it is spoken (CEFR)."""

    language = LanguageCodeField()
    level = serializers.ChoiceField(CefrLevel.choices)


class LicenceInput(serializers.Serializer[Any]):
    """A licence or certificate; its number is not asked."""

    kind = serializers.ChoiceField(LicenceKind.choices)
    name = PlainTextField(
        max_length=80, allow_blank=True, required=False, help_text="only with the kind other"
    )
    expires_on = serializers.DateField(
        allow_null=True, required=False, help_text="the last day it is valid; null if it does not end"
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A licence of the list has its name there; another one needs a name."""
        is_other = attrs["kind"] == LicenceKind.OTHER
        if is_other and not attrs.get("name"):
            message = _("Write the name of the licence.")
            raise serializers.ValidationError({"name": message}, code="licence_needs_name")
        if not is_other and attrs.get("name"):
            message = _("Only a licence of the kind other has a name here.")
            raise serializers.ValidationError({"name": message}, code="licence_has_name")
        return attrs


class ChangeProfileInput(serializers.Serializer[Any]):
    """The fields to change."""

    headline = serializers.CharField(max_length=120, allow_blank=True, required=False)
    about = serializers.CharField(max_length=2000, allow_blank=True, required=False)
    home_postcode = serializers.CharField(
        max_length=8,
        allow_blank=True,
        required=False,
        help_text="1012 or 1012AB; only the four digits are kept",
    )
    travel_radius_km = serializers.IntegerField(min_value=1, max_value=LONGEST_TRIP_KM, required=False)
    available_from = serializers.DateField(allow_null=True, required=False)
    hours_min = serializers.IntegerField(
        min_value=0, max_value=MOST_HOURS, allow_null=True, required=False, help_text="a week"
    )
    hours_max = serializers.IntegerField(
        min_value=0, max_value=MOST_HOURS, allow_null=True, required=False, help_text="a week"
    )
    availability = AvailabilityField(required=False)
    skills = serializers.ListField(child=PlainTextField(max_length=60), max_length=30, required=False)
    languages = serializers.ListField(child=LanguageInput(), max_length=20, required=False)
    licences = serializers.ListField(child=LicenceInput(), max_length=40, required=False)
    right_to_work = serializers.ChoiceField(RightToWork.choices, required=False)
    visibility = serializers.ChoiceField(Visibility.choices, required=False)

    def validate_skills(self, skills: list[str]) -> list[str]:
        """Keep each once, in the order given."""
        return list(dict.fromkeys(skills))

    def validate_languages(self, languages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Each language once."""
        return _each_once(languages, [entry["language"] for entry in languages])

    def validate_licences(self, licences: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Each licence once."""
        return _each_once(licences, [(entry["kind"], entry.get("name", "")) for entry in licences])


class SaveProfileInput(ChangeProfileInput):
    """The whole profile; what is left out becomes empty."""

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Fill what was left out."""
        return EMPTY | attrs


def _each_once(entries: list[dict[str, Any]], keys: list[Any]) -> list[dict[str, Any]]:
    if len(set(keys)) < len(keys):
        raise serializers.ValidationError(_("Name each only once."), code="named_twice")
    return entries


class LanguageOutput(serializers.Serializer[Any]):
    """A language and its CEFR level."""

    language = serializers.CharField(help_text="ISO 639-1")
    level = serializers.ChoiceField(CefrLevel.choices)


class LicenceOutput(serializers.Serializer[Any]):
    """A licence or certificate."""

    kind = serializers.ChoiceField(LicenceKind.choices)
    name = serializers.CharField(help_text="empty but for the kind other")
    expires_on = serializers.DateField(allow_null=True)


class ProfileOutput(serializers.Serializer[Any]):
    """The own profile, whole."""

    headline = serializers.CharField()
    about = serializers.CharField()
    home_postcode = serializers.CharField(help_text="four digits, or empty")
    travel_radius_km = serializers.IntegerField()
    available_from = serializers.DateField(allow_null=True)
    hours_min = serializers.IntegerField(allow_null=True)
    hours_max = serializers.IntegerField(allow_null=True)
    availability = AvailabilityField()
    skills = serializers.ListField(child=serializers.CharField())
    languages = LanguageOutput(many=True)
    licences = LicenceOutput(many=True)
    right_to_work = serializers.ChoiceField(RightToWork.choices)
    visibility = serializers.ChoiceField(Visibility.choices)
    updated_at = serializers.DateTimeField(allow_null=True, help_text="null if nothing was saved yet")

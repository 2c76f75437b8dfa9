"""What an employer may ask of a profile."""

from typing import Any

from rest_framework import serializers

from apps.candidates.api.fields import LanguageCodeField
from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork
from apps.candidates.models import MOST_HOURS
from apps.candidates.selectors.card import BANDS_KM
from apps.candidates.selectors.found import ANYWHERE


class NearQuery(serializers.Serializer[Any]):
    """Where the work is."""

    near = serializers.CharField(
        required=False,
        max_length=80,
        help_text="postcode or place of the work; distances are told in bands, between the middles of postcode areas",
    )


class FoundCandidatesQuery(NearQuery):
    """What the work needs; whom it does not concern, nothing is asked about."""

    language = LanguageCodeField(required=False)
    level = serializers.ChoiceField(
        CefrLevel.choices, required=False, default=CefrLevel.A1, help_text="at least, of the language (CEFR)"
    )
    licence = serializers.ChoiceField(LicenceKind.choices, required=False, help_text="valid today")
    skill = serializers.CharField(required=False, max_length=60, help_text="as the candidate wrote it")
    available_by = serializers.DateField(required=False)
    hours = serializers.IntegerField(
        required=False, min_value=0, max_value=MOST_HOURS, help_text="a week, that the work has at least"
    )
    right_to_work = serializers.ChoiceField(RightToWork.choices, required=False)
    within_km = serializers.ChoiceField(
        BANDS_KM, required=False, default=ANYWHERE, help_text="of `near`, as the crow flies"
    )

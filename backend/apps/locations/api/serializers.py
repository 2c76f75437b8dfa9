"""Shape in, shape out."""

from typing import Any

from rest_framework import serializers

from apps.locations.enums import PlaceKind


class SuggestInput(serializers.Serializer[Any]):
    """What somebody typed so far."""

    q = serializers.CharField(
        max_length=100, help_text="The beginning of a place name in any language, or of a postcode."
    )
    limit = serializers.IntegerField(
        min_value=1, max_value=25, default=10, help_text="How many suggestions at most."
    )


class SuggestionOutput(serializers.Serializer[Any]):
    """One thing that the text may mean; coordinates in degrees (WGS 84)."""

    id = serializers.CharField(help_text="place id, or the four digits; good for `near` in the job search")
    kind = serializers.ChoiceField(PlaceKind.choices)
    label = serializers.CharField()  # type: ignore[assignment]  # a field of the answer, not the serializer's own
    municipality = serializers.CharField(help_text="empty if not known")
    province = serializers.CharField()
    lat = serializers.FloatField()
    lon = serializers.FloatField()


class SuggestionsOutput(serializers.Serializer[Any]):
    """Suggestions, best first."""

    results = SuggestionOutput(many=True)


class PostcodeOutput(serializers.Serializer[Any]):
    """The area of a four-digit postcode; the coordinates are its middle."""

    pc4 = serializers.CharField()
    place = serializers.CharField()
    municipality = serializers.CharField()
    province = serializers.CharField()
    lat = serializers.FloatField(source="point.y")
    lon = serializers.FloatField(source="point.x")


class PlaceOutput(serializers.Serializer[Any]):
    """A place; the coordinates are its middle."""

    id = serializers.CharField()
    name = serializers.CharField()
    municipality = serializers.CharField(help_text="empty if not known")
    province = serializers.CharField()
    population = serializers.IntegerField(allow_null=True, help_text="null if not known")
    lat = serializers.FloatField(source="point.y")
    lon = serializers.FloatField(source="point.x")

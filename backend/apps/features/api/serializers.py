"""Shape out."""

from typing import Any

from rest_framework import serializers


class FeatureOutput(serializers.Serializer[Any]):
    """One feature, as the caller sees it."""

    name = serializers.CharField()
    is_on = serializers.BooleanField()


class FeaturesOutput(serializers.Serializer[Any]):
    """All features, by name."""

    results = FeatureOutput(many=True)

"""What the map answers. PostgreSQL writes it (selectors/map); here it is described."""

from typing import Any

from rest_framework import serializers

from apps.jobs.api.pay_outputs import CardPayOutput


class MapPointOutput(serializers.Serializer[Any]):
    """A GeoJSON Point."""

    type = serializers.ChoiceField(choices=["Point"])
    coordinates = serializers.ListField(
        child=serializers.FloatField(), min_length=2, max_length=2, help_text="longitude, latitude (WGS 84)"
    )


class MapFactsOutput(serializers.Serializer[Any]):
    """What stands there."""

    kind = serializers.ChoiceField(
        choices=["job", "point", "cluster"],
        help_text="one job, several jobs at the same point (mostly the middle of a postcode), or several points",
    )
    count = serializers.IntegerField(min_value=1, help_text="postings")
    place = serializers.CharField(help_text="of a cluster: where most of its jobs are")
    extent = serializers.ListField(
        child=serializers.FloatField(),
        required=False,
        help_text="west, south, east, north; not of a single job",
    )
    id = serializers.UUIDField(required=False, help_text="this and what follows: only of a single job")
    title = serializers.CharField(required=False)
    pay = CardPayOutput(required=False)
    url = serializers.URLField(required=False, help_text="page of the job")


class MapFeatureOutput(serializers.Serializer[Any]):
    """A GeoJSON Feature."""

    type = serializers.ChoiceField(choices=["Feature"])
    geometry = MapPointOutput()
    properties = MapFactsOutput()


class MapOutput(serializers.Serializer[Any]):
    """A GeoJSON FeatureCollection (RFC 7946); most jobs first."""

    type = serializers.ChoiceField(choices=["FeatureCollection"])
    count = serializers.IntegerField(help_text="postings in all features together")
    features = MapFeatureOutput(many=True, help_text="at most 1,000")

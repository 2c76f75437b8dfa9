"""The parameters of the map."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.views import read
from apps.jobs.api.search_query import FilterQuery, read_filters
from apps.jobs.selectors.map import DEEPEST_ZOOM, Tile
from apps.jobs.selectors.search import Filters


class ZoomQuery(serializers.Serializer[Any]):
    """How close somebody looks."""

    zoom = serializers.IntegerField(
        min_value=0,
        max_value=DEEPEST_ZOOM,
        default=7,
        help_text="As the web's maps count it; 7, the whole country, if you say nothing.",
    )


class MapQuery(ZoomQuery, FilterQuery):
    """Which jobs, in which part of the map, how close."""


class TilePath(serializers.Serializer[Any]):
    """Which tile: XYZ, as the web's maps number them."""

    z = serializers.IntegerField(min_value=0, max_value=DEEPEST_ZOOM)
    x = serializers.IntegerField(min_value=0)
    y = serializers.IntegerField(min_value=0)

    def validate(self, path: dict[str, int]) -> dict[str, int]:
        """Refuse what lies beyond the edge of the world."""
        outside = [axis for axis in ("x", "y") if path[axis] >= 2 ** path["z"]]
        if outside:
            raise serializers.ValidationError({axis: [_("There is no such tile.")] for axis in outside})
        return path


def read_map(query: QueryDict) -> tuple[Filters, int]:
    """Read the filters and the zoom.

    :raises ValidationError: if a parameter is wrong
    :raises UnknownPlace: if nobody knows what `near` names
    """
    rest = query.copy()
    zoom = {name: values[-1] for name, values in [("zoom", rest.pop("zoom", []))] if values}
    return read_filters(rest), read(ZoomQuery, zoom)["zoom"]


def read_tile(**path: str) -> Tile:
    """Read the numbers of a tile.

    :raises ValidationError: if one of them is none, or there is no such tile; names it
    """
    return Tile(**read(TilePath, path))

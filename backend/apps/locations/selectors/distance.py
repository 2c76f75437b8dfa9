"""How far apart two points are."""

from collections.abc import Iterable

from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.geos import Point
from django.db import connection

from apps.locations.models import Postcode

DISTANCE = """
    SELECT ST_Distance(ST_Point(%s, %s, 4326)::geography, ST_Point(%s, %s, 4326)::geography)
"""


def distance_m(a: Point, b: Point) -> float:
    """Return the meters between two WGS 84 points, as the crow flies over the ellipsoid (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(DISTANCE, [a.x, a.y, b.x, b.y])
        meters: float = cursor.fetchone()[0]
    return meters


def list_distances_m(*, pc4s: Iterable[str], to: Point) -> dict[str, float]:
    """Return the meters from the middle of each four-digit postcode to a point (one query), unknown ones left out."""
    areas = Postcode.objects.filter(pk__in=set(pc4s)).annotate(away=Distance("point", to))
    return {area.pk: area.away.m for area in areas}

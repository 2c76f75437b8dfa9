"""How far apart two points are. `point` is geography, so PostGIS measures along the geodesic (WGS 84)."""

from collections.abc import Iterable

from django.contrib.gis.geos import Point
from django.db import connection

BETWEEN = "SELECT ST_Distance(ST_Point(%s, %s, 4326)::geography, ST_Point(%s, %s, 4326)::geography)"
FROM_POSTCODES = """
    SELECT pc4, ST_Distance(point, ST_Point(%s, %s, 4326)::geography) FROM locations_postcode WHERE pc4 = ANY(%s)
"""


def distance_m(a: Point, b: Point) -> float:
    """Return the meters between two WGS 84 points, as the crow flies over the ellipsoid (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(BETWEEN, [a.x, a.y, b.x, b.y])
        meters: float = cursor.fetchone()[0]
    return meters


def list_distances_m(*, pc4s: Iterable[str], to: Point) -> dict[str, float]:
    """Return the meters from the middle of each four-digit postcode to a point (one query), unknown ones left out."""
    with connection.cursor() as cursor:
        cursor.execute(FROM_POSTCODES, [to.x, to.y, sorted(set(pc4s))])
        return dict(cursor.fetchall())

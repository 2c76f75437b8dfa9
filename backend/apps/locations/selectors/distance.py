"""How far apart two points are."""

from django.contrib.gis.geos import Point
from django.db import connection

DISTANCE = """
    SELECT ST_Distance(ST_Point(%s, %s, 4326)::geography, ST_Point(%s, %s, 4326)::geography)
"""


def distance_m(a: Point, b: Point) -> float:
    """Return the meters between two WGS 84 points, as the crow flies over the ellipsoid (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(DISTANCE, [a.x, a.y, b.x, b.y])
        meters: float = cursor.fetchone()[0]
    return meters

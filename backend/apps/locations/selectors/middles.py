"""The postcode in the middle of a place."""

from collections.abc import Collection

from django.contrib.gis.geos import Point
from django.contrib.gis.measure import Distance
from django.db import connection
from django.db.models import QuerySet

from apps.locations.models import Postcode
from apps.locations.selectors.names import fold_name
from apps.locations.selectors.near import UnknownPlace, resolve_near

# Of several places with one name it is the largest, as in `resolve_near`.
MIDDLES = """
    SELECT DISTINCT ON (n.folded) n.folded, nearest.pc4
    FROM locations_placename n JOIN locations_place p ON p.id = n.place_id
    CROSS JOIN LATERAL (SELECT pc4 FROM locations_postcode ORDER BY point <-> p.point LIMIT 1) nearest
    WHERE n.is_whole AND n.folded = ANY(%s) ORDER BY n.folded, p.population DESC NULLS LAST, p.id
"""
NEAREST = "SELECT pc4 FROM locations_postcode ORDER BY point <-> ST_Point(%s, %s, 4326)::geography LIMIT 1"


def list_pc4() -> frozenset[str]:
    """List the four digits of every postcode that there is."""
    return frozenset(Postcode.objects.values_list("pk", flat=True))


def list_pc4_within(*, kilometers: float, of: Point) -> QuerySet[Postcode, str]:
    """List the four digits of the postcodes whose middle lies so near to a point (WGS 84), for a subquery."""
    near = Postcode.objects.filter(point__dwithin=(of, Distance(km=kilometers)))
    return near.values_list("pk", flat=True)


def list_middle_postcodes(*, names: Collection[str]) -> dict[str, str]:
    """Find the postcode nearest to the middle of each place, in one statement; those nobody knows are left out."""
    folded = {name: fold_name(name) for name in names}
    if not folded:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(MIDDLES, [sorted(set(folded.values()))])
        found = dict(cursor.fetchall())
    return {name: found[text] for name, text in folded.items() if text in found}


def find_middle_postcode(*, place: str) -> str | None:
    """Find the postcode nearest to a place, given by anything that `resolve_near` knows; None if it knows it not."""
    try:
        near = resolve_near(place[:100])
    except UnknownPlace:
        return None
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, [near.lon, near.lat])
        nearest = cursor.fetchone()
    return nearest[0] if nearest else None

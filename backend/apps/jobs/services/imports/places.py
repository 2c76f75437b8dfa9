"""Where the work is, as a postcode of the gazetteer."""

from functools import lru_cache

from django.contrib.gis.db.models.functions import Distance

from apps.jobs.services.imports.rows import RowRefused
from apps.locations.models import Postcode
from apps.locations.selectors import UnknownPlace, find_postcode, resolve_near

NETHERLANDS = {"", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland"}


def read_postcode(columns: dict[str, str]) -> str:
    """Return the postcode of the work: the one given, else the one in the middle of the place.

    :raises RowRefused: outside_the_netherlands, unknown_place, missing
    """
    if columns.get("country", "").strip().lower() not in NETHERLANDS:
        raise RowRefused("country", "outside_the_netherlands")
    given, place = columns.get("postcode", "").strip(), columns.get("place", "").strip()
    if given and find_postcode(code=given):
        return "".join(given.split()).upper()
    if not given and not place:
        raise RowRefused("place", "missing")
    found = find_middle(place) if place else None
    if found is None:
        raise RowRefused("place" if place else "postcode", "unknown_place")
    return found


@lru_cache(maxsize=4096)
def find_middle(place: str) -> str | None:
    """Return the postcode nearest to the middle of the place ("Haarlem", "Haarlem, Noord-Holland"), or None."""
    for text in (place, place.split(",")[0]):
        try:
            near = resolve_near(text[:100])
        except UnknownPlace:
            continue
        nearest = Postcode.objects.annotate(far=Distance("point", near.point)).order_by("far", "pk").first()
        return nearest.pk if nearest else None
    return None

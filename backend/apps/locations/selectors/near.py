"""Turn what somebody wrote after "near" into a point."""

import re
from dataclasses import dataclass

from django.contrib.gis.geos import Point
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.locations.models import Place
from apps.locations.selectors.names import fold_name
from apps.locations.selectors.places import PLACE_ID
from apps.locations.selectors.postcodes import find_pc4, find_postcode

NUMBER = r"([-+]?[0-9]{1,3}(?:\.[0-9]{1,15})?)"
COORDINATES = re.compile(rf"{NUMBER}\s*,\s*{NUMBER}", re.ASCII)
# The Netherlands and what lies around it: from there people come to work.
SOUTH, NORTH, WEST, EAST = 49.0, 55.0, 1.0, 10.0


class UnknownPlace(DomainError):
    """The text is no postcode, place id, place name or coordinates that we know."""

    code, status = "unknown_place", 400
    message = _(
        "We do not know this place. Write a postcode, the name of a Dutch place, or coordinates like 52.37,4.89."
    )


@dataclass(frozen=True)
class NearPoint:
    """A point to search around: degrees (WGS 84), and what to call it."""

    lat: float
    lon: float
    label: str

    @property
    def point(self) -> Point:
        """The same as the database takes it."""
        return Point(self.lon, self.lat, srid=4326)


def resolve_near(text: str) -> NearPoint:
    """Find the point meant by "1012", "1012AB", a place id, the whole name of a place or "lat,lon" (at most one query).

    Of several places with one name it is the largest.

    :raises UnknownPlace: if it is none of these, or lies outside of the Netherlands and its neighbors; field "near"
    """
    text = text.strip()
    if match := COORDINATES.fullmatch(text):
        found = _at(float(match[1]), float(match[2]))
    elif find_pc4(text):
        found = _at_postcode(text)
    else:
        found = _at_place(text)
    if found is None:
        raise UnknownPlace(field="near")
    return found


def is_nearby(lat: float, lon: float) -> bool:
    """Whether these degrees lie in the Netherlands or around it; false for what is no number."""
    return SOUTH <= lat <= NORTH and WEST <= lon <= EAST


def _at(lat: float, lon: float) -> NearPoint | None:
    return NearPoint(lat, lon, f"{lat:.4f}, {lon:.4f}") if is_nearby(lat, lon) else None


def _at_postcode(text: str) -> NearPoint | None:
    postcode = find_postcode(code=text)
    return NearPoint(postcode.point.y, postcode.point.x, str(postcode)) if postcode else None


def _at_place(text: str) -> NearPoint | None:
    if PLACE_ID.fullmatch(text):
        meant = Place.objects.filter(pk=text)
    else:
        meant = Place.objects.filter(names__folded=fold_name(text), names__is_whole=True)
    place = meant.order_by(F("population").desc(nulls_last=True), "pk").first()
    return NearPoint(place.point.y, place.point.x, place.name) if place else None

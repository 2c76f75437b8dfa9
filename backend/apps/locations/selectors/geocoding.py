"""Turn an address into a point, as sharp as can be had now."""

import re
from dataclasses import dataclass

import structlog
from django.conf import settings
from django.contrib.gis.geos import Point

from apps.locations.clients import pdok
from apps.locations.enums import Precision
from apps.locations.selectors.near import is_nearby
from apps.locations.selectors.postcodes import find_letters, get_postcode

log = structlog.get_logger(__name__)
NUMBER = re.compile(r"\s*([1-9][0-9]{0,4})(?![0-9])", re.ASCII)


@dataclass(frozen=True)
class GeocodedAddress:
    """Where an address is: degrees (WGS 84), how to write it, and what the point stands for."""

    lat: float
    lon: float
    label: str
    precision: Precision

    @property
    def point(self) -> Point:
        """The same as the database takes it."""
        return Point(self.lon, self.lat, srid=4326)


def geocode_address(*, postcode: str, house_number: str = "", field: str = "postcode") -> GeocodedAddress:
    """Find an address: by PDOK if it is configured, answers, and knows it; else the middle of the four-digit postcode.

    :param postcode: "1012AB", or "1012" for the area
    :param house_number: "12", "12a", "12-3": only the number counts
    :param field: the input field to name in the refusal
    :raises UnknownPostcode: if neither PDOK nor the gazetteer knows the postcode
    """
    return _ask_pdok(postcode, house_number) or _look_up(postcode, field)


def _ask_pdok(postcode: str, house_number: str) -> GeocodedAddress | None:
    whole = find_letters(postcode)
    if not settings.PDOK_API_URL or whole is None:
        return None
    try:
        return _ask_for_address(whole, house_number) or _ask_for(
            Precision.POSTCODE6, type="postcode", postcode=whole
        )
    except pdok.GeocoderFailed as error:
        log.warning("geocoder_failed", reason=type(error).__name__)
        return None


def _ask_for_address(whole: str, house_number: str) -> GeocodedAddress | None:
    match = NUMBER.match(house_number)
    return _ask_for(Precision.ADDRESS, type="adres", postcode=whole, huisnummer=match[1]) if match else None


def _ask_for(precision: Precision, **filters: str) -> GeocodedAddress | None:
    found = pdok.find_point(**filters)
    if found is None:
        return None
    if not is_nearby(found.lat, found.lon):
        raise pdok.GeocoderUnreadable
    return GeocodedAddress(found.lat, found.lon, found.label, precision)


def _look_up(postcode: str, field: str) -> GeocodedAddress:
    area = get_postcode(code=postcode, field=field)
    return GeocodedAddress(area.point.y, area.point.x, str(area), Precision.POSTCODE4)

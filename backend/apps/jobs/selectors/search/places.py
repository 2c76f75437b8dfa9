"""Where "near" is, remembered: the gazetteer changes with a release only."""

from functools import lru_cache

from apps.locations.selectors import NearPoint, resolve_near


@lru_cache(maxsize=4096)
def get_near(text: str) -> NearPoint:
    """Get the point that a postcode, place id, place name or "lat,lon" means (one query when first asked).

    :raises UnknownPlace: if it is none of these; field "near"
    """
    return resolve_near(text)

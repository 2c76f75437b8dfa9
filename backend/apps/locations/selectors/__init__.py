"""Reads of the gazetteer; everybody may see all of it."""

from apps.locations.selectors.distance import distance_m, list_distances_m
from apps.locations.selectors.geocoding import GeocodedAddress, geocode_address
from apps.locations.selectors.middles import (
    find_middle_postcode,
    list_middle_postcodes,
    list_pc4,
    list_pc4_within,
)
from apps.locations.selectors.names import fold_name
from apps.locations.selectors.near import NearPoint, UnknownPlace, is_nearby, resolve_near
from apps.locations.selectors.places import PlaceNotFound, Suggestion, get_place, suggest_places
from apps.locations.selectors.postcodes import (
    UnknownPostcode,
    find_letters,
    find_pc4,
    find_postcode,
    get_postcode,
)

__all__ = [
    "GeocodedAddress",
    "NearPoint",
    "PlaceNotFound",
    "Suggestion",
    "UnknownPlace",
    "UnknownPostcode",
    "distance_m",
    "find_letters",
    "find_middle_postcode",
    "find_pc4",
    "find_postcode",
    "fold_name",
    "geocode_address",
    "get_place",
    "get_postcode",
    "is_nearby",
    "list_distances_m",
    "list_middle_postcodes",
    "list_pc4",
    "list_pc4_within",
    "resolve_near",
    "suggest_places",
]

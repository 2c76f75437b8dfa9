"""Reads of the gazetteer; everybody may see all of it."""

from apps.locations.selectors.distance import distance_m
from apps.locations.selectors.names import fold_name
from apps.locations.selectors.near import NearPoint, UnknownPlace, resolve_near
from apps.locations.selectors.places import PlaceNotFound, Suggestion, get_place, suggest_places
from apps.locations.selectors.postcodes import UnknownPostcode, find_pc4, find_postcode, get_postcode

__all__ = [
    "NearPoint",
    "PlaceNotFound",
    "Suggestion",
    "UnknownPlace",
    "UnknownPostcode",
    "distance_m",
    "find_pc4",
    "find_postcode",
    "fold_name",
    "get_place",
    "get_postcode",
    "resolve_near",
    "suggest_places",
]

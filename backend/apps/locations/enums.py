"""Choices of the app."""

from enum import StrEnum


class PlaceKind(StrEnum):
    """What a suggestion is."""

    PLACE = "place"
    POSTCODE = "postcode"


class Precision(StrEnum):
    """What a point stands for: one address, or the middle of an area of some kilometers."""

    ADDRESS = "address"
    POSTCODE = "postcode"

"""Choices of the app."""

from enum import StrEnum


class PlaceKind(StrEnum):
    """What a suggestion is."""

    PLACE = "place"
    POSTCODE = "postcode"


class Precision(StrEnum):
    """What a point stands for: one address, one postcode with its letters (a row of houses), or a four-digit area."""

    ADDRESS = "address"
    POSTCODE6 = "postcode6"
    POSTCODE4 = "postcode4"

"""Choices of the app."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlaceKind(models.TextChoices):
    """What a suggestion is."""

    PLACE = "place", _("Place")
    POSTCODE = "postcode", _("Postcode")


class Precision(StrEnum):
    """What a point stands for: one address, one postcode with its letters (a row of houses), or a four-digit area."""

    ADDRESS = "address"
    POSTCODE6 = "postcode6"
    POSTCODE4 = "postcode4"

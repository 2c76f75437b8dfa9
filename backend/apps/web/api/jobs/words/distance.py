"""How far it is."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

NEAR, FAR = 1000, 10_000  # meters


def say_distance(meters: int | None) -> str:
    """Write a distance as the crow flies: "less than 1 km", "3.1 km", "24 km". Empty for nothing."""
    if meters is None:
        return ""
    if meters < NEAR:
        return _("less than 1 km")
    kilometers = number_format(Decimal(meters) / 1000, 1 if meters < FAR else 0)
    return _("%(kilometers)s km") % {"kilometers": kilometers}

"""Amounts as the Ministry publishes them."""

from decimal import ROUND_HALF_UP, Decimal

WHOLE = 10_000  # basis points


def take_share(cents: int, basis_points: int) -> int:
    """A part of an amount, rounded half up to cents: 5000 of 1327 is 664."""
    return round_half_up(Decimal(cents) * basis_points / WHOLE)


def round_half_up(cents: Decimal) -> int:
    """Whole cents; a half goes up."""
    return int(cents.quantize(Decimal(1), rounding=ROUND_HALF_UP))

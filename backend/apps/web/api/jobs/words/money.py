"""Amounts, as people write them."""

from decimal import Decimal

from django.utils.formats import number_format

NARROW = "\u00a0"  # no line break between sign and number


def say_euros(cents: int | None, *, whole: bool = False) -> str:
    """Write an amount: "€ 15.45"; whole euros where `whole` says so. Empty for nothing."""
    if cents is None:
        return ""
    return f"€{NARROW}{number_format(Decimal(cents) / 100, 0 if whole else 2, force_grouping=True)}"


def say_range(low: int | None, high: int | None) -> str:
    """Write a range: "€ 15.45 – 17.00", or one amount if both are the same."""
    if low is None or high is None or low == high:
        return say_euros(high if low is None else low)
    return f"{say_euros(low)} – {say_euros(high).removeprefix('€').strip()}"


def say_hours(hours: float | None) -> str:
    """Write hours without an empty decimal: "24", "37.5". Empty for nothing."""
    if hours is None:
        return ""
    return number_format(Decimal(str(hours)), 0 if float(hours).is_integer() else 1)

"""Pay per hour in cents, from what the posting says per hour, week, month or year."""

import re
from decimal import ROUND_HALF_UP, Decimal

from apps.jobs.services.imports.rows import RowRefused
from apps.jobs.services.imports.values import read_number

WEEKS = {"WEEK": Decimal(1), "MONTH": Decimal(52) / 12, "YEAR": Decimal(52)}  # in one such unit
UNITS = {
    "hour": "HOUR", "hur": "HOUR", "hr": "HOUR", "h": "HOUR", "uur": "HOUR", "hourly": "HOUR", "per hour": "HOUR",
    "per uur": "HOUR", "week": "WEEK", "wee": "WEEK", "per week": "WEEK", "weekly": "WEEK", "month": "MONTH",
    "mon": "MONTH", "maand": "MONTH", "per maand": "MONTH", "per month": "MONTH", "monthly": "MONTH", "year": "YEAR",
    "ann": "YEAR", "jaar": "YEAR", "per jaar": "YEAR", "per year": "YEAR", "yearly": "YEAR", "annual": "YEAR",
}  # fmt: skip
EURO = {"", "eur", "euro", "€"}
RANGE = re.compile(r"-|–|—|tot|to|t/m")
UNIT_IN_TEXT = re.compile(r"(?:per|/|p\.?)\s*(uur|hour|week|maand|month|jaar|year|u)\b", re.IGNORECASE)
LOWEST, HIGHEST = 1, 50_000  # cents
SURELY_AN_HOUR = Decimal(100)  # euro: without a unit, this much or less is pay per hour


def read_pay(columns: dict[str, str], weekly_hours: Decimal | None) -> dict[str, int]:
    """Return the lowest and the highest pay per hour in cents; nothing if the posting says nothing.

    :raises RowRefused: not_in_euro, not_a_number, pay_unit_not_convertible, pay_needs_weekly_hours,
        pay_out_of_range, pay_range_reversed
    """
    texts = _amounts(columns)
    if not texts:
        return {}
    if columns.get("currency", "").strip().lower() not in EURO:
        raise RowRefused("currency", "not_in_euro")
    amounts = [read_number("pay", text) for text in texts]
    if not any(amounts):
        return {}
    unit = _unit(columns, max(amounts))
    low, high = (_cents_per_hour(amount, unit, weekly_hours) for amount in (amounts[0], amounts[-1]))
    if low > high:
        raise RowRefused("pay", "pay_range_reversed")
    return {"pay_min_cents": low, "pay_max_cents": high}


def _amounts(columns: dict[str, str]) -> list[str]:
    given = [columns[name] for name in ("pay_min", "pay_max") if columns.get(name)]
    if given:
        return given
    text = " ".join(UNIT_IN_TEXT.sub("", columns.get("pay", "")).split())
    return [part for part in RANGE.split(text) if part.strip()] if text else []


def _unit(columns: dict[str, str], amount: Decimal) -> str:
    said = columns.get("pay_unit", "").strip().lower()
    if match := UNIT_IN_TEXT.search(columns.get("pay", "")):
        said = said or {"u": "uur"}.get(match[1].lower(), match[1].lower())
    if not said and amount <= SURELY_AN_HOUR:
        return "HOUR"
    if said not in UNITS:
        raise RowRefused("pay_unit", "pay_unit_not_convertible")
    return UNITS[said]


def _cents_per_hour(amount: Decimal, unit: str, weekly_hours: Decimal | None) -> int:
    if unit != "HOUR":
        if not weekly_hours:
            raise RowRefused("pay", "pay_needs_weekly_hours")
        amount = amount / WEEKS[unit] / weekly_hours
    cents = int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))
    if not LOWEST <= cents <= HIGHEST:
        raise RowRefused("pay", "pay_out_of_range")
    return cents

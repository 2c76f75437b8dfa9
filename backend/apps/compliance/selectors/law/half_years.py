"""When the minimum wage changes: on every 1 January and 1 July (business.gov.nl)."""

from datetime import date


def begin_of_half_year(day: date) -> date:
    """The last 1 January or 1 July, that day included."""
    return day.replace(month=7 if day.month >= 7 else 1, day=1)


def count_half_years(*, since: date, until: date) -> int:
    """How often it changed after `since`, up to and with `until`."""
    return _number(until) - _number(since)


def _number(day: date) -> int:
    return day.year * 2 + (day.month >= 7)

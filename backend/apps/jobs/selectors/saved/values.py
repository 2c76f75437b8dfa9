"""How one parameter of a search is read, without a request: the same as `GET jobs/` takes (a test compares them)."""

import re
from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal
from typing import Any

from apps.jobs.selectors.search import Box, read_box

Read = Callable[[str], Any]
TRUE, FALSE = {"true", "t", "yes", "y", "on", "1"}, {"false", "f", "no", "n", "off", "0"}


def text(longest: int) -> Read:
    """One line of words."""

    def read(given: str) -> str:
        words = " ".join(given.split())
        if len(words) > longest or "\x00" in words:
            raise ValueError
        return words

    return read


def pattern(expression: str) -> Read:
    """Text that looks like this from beginning to end."""

    def read(given: str) -> str:
        if not re.fullmatch(expression, given):
            raise ValueError
        return given

    return read


def choice(values: Collection[str]) -> Read:
    """One of these."""

    def read(given: str) -> str:
        if given not in values:
            raise ValueError
        return given

    return read


def whole(least: int, most: int) -> Read:
    """A whole number."""

    def read(given: str) -> int:
        number = int(re.sub(r"\.0*\Z", "", given))
        if not least <= number <= most:
            raise ValueError
        return number

    return read


def hours(given: str) -> Decimal:
    """Hours of a week, with at most one digit behind the point."""
    number = Decimal(given)
    if not 0 <= number <= 60 or number != round(number, 1):
        raise ValueError
    return round(number, 1)


def yes_or_no(given: str) -> bool:
    """A switch."""
    word = given.lower()
    if word not in TRUE | FALSE:
        raise ValueError
    return word in TRUE


def day(given: str) -> date:
    """A day."""
    return date.fromisoformat(given)


def box(given: str) -> Box:
    """A piece of the map: west, south, east and north in degrees."""
    found = read_box(given)
    if found is None:
        raise ValueError(given)
    return found


def written(value: Any) -> str:
    """Write a value the one way that it is stored."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Box):
        return ",".join(f"{degree:.6f}".rstrip("0").rstrip(".") for degree in value)
    return value.isoformat() if isinstance(value, date) else str(value)

"""Fields of the register's JSON, each of its documented kind or not at all."""

from datetime import date
from typing import Any

YES = {"Ja": True, "Nee": False}
LONGEST = 500  # characters of one text; the register's own limits are below it


class Garbled(Exception):
    """The answer does not look as the register documents it."""


def read_mapping(value: Any) -> dict[str, Any]:
    """An object; nothing counts as an empty one."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Garbled("object expected")
    return value


def read_rows(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """A list of objects; nothing counts as an empty one."""
    value = holder.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise Garbled(key)
    return [read_mapping(row) for row in value]


def read_text(holder: dict[str, Any], key: str, *, needed: bool = False) -> str:
    """A text without the spaces around it; nothing counts as empty text."""
    value = holder.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Garbled(key)
    return value.strip()


def read_digits(holder: dict[str, Any], key: str, shortest: int, longest: int) -> str:
    """Digits only, so many."""
    value = read_text(holder, key, needed=True)
    if not (value.isascii() and value.isdigit() and shortest <= len(value) <= longest):
        raise Garbled(key)
    return value


def read_flag(holder: dict[str, Any], key: str) -> bool:
    """Ja or Nee; nothing counts as Nee."""
    value = holder.get(key, "Nee")
    if not isinstance(value, str) or value not in YES:
        raise Garbled(key)
    return YES[value]


def read_count(holder: dict[str, Any], key: str) -> int | None:
    """A whole number, if there is one."""
    value = holder.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise Garbled(key)
    return value


def read_date(holder: dict[str, Any], key: str) -> date | None:
    """Read YYYYMMDD. The register writes 00 for a day or month that nobody knows: the first one is taken."""
    value = read_text(holder, key)
    if not value:
        return None
    if len(value) != 8 or not (value.isascii() and value.isdigit()):
        raise Garbled(key)
    year, month, day = int(value[:4]), int(value[4:6]), int(value[6:])
    try:
        return date(year, month or 1, day or 1)
    except ValueError as error:
        raise Garbled(key) from error

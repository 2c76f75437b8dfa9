"""Cursors as texts."""

import math
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from apps.jobs.selectors.search.criteria import Cursor, Sort


def _number(text: str) -> str:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return repr(value)


def _moment(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(UTC).isoformat()


def _cents(text: str) -> str:
    value = int(text)
    value.to_bytes(4, signed=True)  # what an integer of the database holds
    return str(value)


# Python reads more ways of writing than PostgreSQL does, so the value goes on as it was understood.
READERS: dict[Sort, Callable[[str], str]] = {
    Sort.RELEVANCE: _number,
    Sort.DISTANCE: _number,
    Sort.NEWEST: _moment,
    Sort.PAY: _cents,
}


def write_cursor(cursor: Cursor) -> str:
    """Turn a cursor into a text for a query string."""
    parts = [cursor.sort, "b" if cursor.backwards else "f", cursor.value, cursor.id]
    return urlsafe_b64encode("|".join(parts).encode()).decode().rstrip("=")


def read_cursor(text: str, sort: Sort) -> Cursor:
    """Read what `write_cursor` wrote.

    :raises ValueError: if it did not, or for another order
    """
    try:
        parts = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("ascii")
        made_for, direction, value, id = parts.split("|")
        is_backwards = {"b": True, "f": False}[direction]
        cursor = Cursor(Sort(made_for), READERS[sort](value), str(UUID(id)), is_backwards)
    except (KeyError, OverflowError) as error:
        raise ValueError(text) from error
    if cursor.sort != sort:
        raise ValueError(made_for)
    return cursor

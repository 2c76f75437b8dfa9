"""Statements by key that are asked all the time: planned once per connection."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from django.db import connection

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
_known: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()  # by connection of the driver


def find_prepared_row(name: str, sql: str, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
    """Find the row of a statement that has the same good plan for all values; planning it costs more than running it.

    Behind a pooler (DB_POOLED), where a connection remembers nothing, it is planned every time.

    :param name: of this text of the statement, in the whole process; its columns must keep their types (no varchar(n))
    :param sql: with named placeholders, and no other percent sign
    """
    numbered, order = _numbered(sql)
    with connection.cursor() as cursor:
        if connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            cursor.execute(sql, values)
        else:
            _prepare(name, numbered)
            places = ", ".join(["%s"] * len(order))
            cursor.execute(f"EXECUTE {name} ({places})", [values[each] for each in order])
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


def _prepare(name: str, numbered: str) -> None:
    """Once per connection, and past Django: how often depends on how old the connection is, and not on the request."""
    driver: Any = connection.connection
    if name not in _known.setdefault(driver, set()):
        with connection.wrap_database_errors:
            driver.execute(f"PREPARE {name} AS {numbered}")
        _known[driver].add(name)


@lru_cache(maxsize=64)
def _numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    order = tuple(dict.fromkeys(PLACEHOLDER.findall(sql)))
    return PLACEHOLDER.sub(lambda match: f"${order.index(match[1]) + 1}", sql), order

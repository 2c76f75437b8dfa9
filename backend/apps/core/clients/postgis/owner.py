"""Working as the role that owns the tables: for migrations and test databases, never for requests."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

SEES_ALL = " -c safejob.sees_all=on"  # forced row-level security binds the owner, too


@contextmanager
def as_owner(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Connect as DATABASE_OWNER inside of this block; with none set, as the role that is always taken."""
    known: dict[str, Any] = dict(connection.settings_dict)
    options = dict(known["OPTIONS"])
    if SEES_ALL not in options.get("options", ""):
        options["options"] = options.get("options", "") + SEES_ALL
    connection.close()
    connection.settings_dict.update({**settings.DATABASE_OWNER, "OPTIONS": options})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update({key: known[key] for key in ("USER", "PASSWORD", "OPTIONS")})

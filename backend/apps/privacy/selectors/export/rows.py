"""A row as its owner may read it."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from apps.privacy.selectors.person import Person
from apps.privacy.selectors.tables import Table, find_declaration
from apps.users.models import User

YOU, SOMEBODY = "you", "somebody else"


def show_row(row: models.Model, table: Table, person: Person, *, more: Iterable[str] = ()) -> dict[str, Any]:
    """Show what a row says: no secrets, and of other people not even who they are.

    :param more: fields of a history table that go before the row's own
    """
    hidden = {*table.privacy.secret}
    fields = {field.name: field for field in row._meta.fields}
    names = [*more, *(name for name in table.privacy.names() if name in fields and name not in hidden)]
    return {name: _show(row, fields[name], person) for name in names}


def _show(row: models.Model, field: Any, person: Person) -> Any:
    value = getattr(row, field.attname)
    if value is None:
        return None
    if field.related_model is User:
        return YOU if value == person.user_id else SOMEBODY
    if is_named(field):
        return {"id": value, "name": str(getattr(row, field.name))}
    return _plain(value)


def is_named(field: Any) -> bool:
    """Whether the reference has a name worth reading: that of a job or an organization, never of a person's row."""
    if not field.is_relation or field.name.startswith("pgh_") or not field.db_constraint:
        return False
    target = find_declaration(field.related_model)
    return target is not None and not target.is_about_people


def _plain(value: Any) -> Any:
    """As JSON can hold it; what it cannot, as text."""
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, dict | list | str | int | float | bool):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)

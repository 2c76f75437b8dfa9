"""Rows of hand-written statements as what the ORM would make of them, without composing the statement each time."""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import CharField, Model


def list_columns(model: type[Model], alias: str) -> str:
    """Name all columns of a model for a statement, in the order that `make_instance` wants.

    Text loses its length: a statement that is prepared must keep its types when a migration changes that.
    """
    return ", ".join(
        f"{alias}.{field.column}" + "::text" * isinstance(field, CharField)
        for field in model._meta.concrete_fields
    )


def make_instance[M: Model](model: type[M], values: Sequence[Any]) -> M:
    """Make an instance of the values of those columns, as the database gave them."""
    names = [field.attname for field in model._meta.concrete_fields]
    return model.from_db(DEFAULT_DB_ALIAS, names, values)

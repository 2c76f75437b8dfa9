"""Let every table forget a person, as it declared.

This is the one place that writes the rows of other apps without their services: a service for each table would be a
list to forget one in (ADR 0013).
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Func, IntegerField, UUIDField, Value

from apps.privacy.selectors.person import Person, find_person, list_history_of, list_keys_of
from apps.privacy.selectors.tables import Table, list_tables

Owned = Sequence[tuple[Table, list[Any]]]


def forget_person(*, user_id: Any) -> None:
    """Delete or empty every row of the person, in all tables and their history; call it in one transaction.

    First stubs, while the ways from row to person still stand; then references to who did something, and lists; then
    rows, those above before those that they refer to; then the history, which the deleting has just written once more.
    """
    person = find_person(user_id=user_id)
    owned = [(table, list_keys_of(person, table)) for table in list_tables() if _is_touched(table)]
    _leave_stubs(owned)
    for table in list_tables():
        _empty_actors(table, person)
        _take_off_lists(table, person)
        _delete_quotations(table, person)
    _delete_rows(owned)
    _delete_history(owned)


def _is_touched(table: Table) -> bool:
    """Whether erasure does anything to the rows of a person there; of the audit they stay as they are."""
    stub = table.privacy.stub
    return table.privacy.is_about_people and (stub is None or bool(stub.blanked) or table.history is not None)


def _leave_stubs(owned: Owned) -> None:
    for table, keys in owned:
        if table.privacy.stub and keys:
            table.model._base_manager.filter(pk__in=keys).update(**table.privacy.stub.blanked)


def _empty_actors(table: Table, person: Person) -> None:
    if getattr(table.model, "is_append_only", False):
        return  # nobody may write there: its key empties itself when the account goes
    for model in filter(None, (table.model, table.history)):
        known = {field.name for field in model._meta.fields}
        for name in known.intersection(table.privacy.actors):
            model._base_manager.filter(**{name: person.user_id}).update(**{name: None})


def _take_off_lists(table: Table, person: Person) -> None:
    for model in filter(None, (table.model, table.history)):
        for name in table.privacy.listed:
            rest = Func(F(name), Value(person.user_id, UUIDField()), function="array_remove")
            model._base_manager.filter(**{f"{name}__contains": [person.user_id]}).update(**{name: rest})


def _delete_quotations(table: Table, person: Person) -> None:
    if table.privacy.quoting and person.email:
        said, inside = Value(person.email.encode()), F(table.privacy.quoting)
        found = Func(said, inside, function="position", arg_joiner=" IN ", output_field=IntegerField())
        table.model._base_manager.annotate(found=found).filter(found__gt=0).delete()


def _delete_rows(owned: Owned) -> None:
    for table, keys in reversed(owned):
        if table.privacy.stub is None and keys:
            table.model._base_manager.filter(pk__in=keys).delete()


def _delete_history(owned: Owned) -> None:
    for table, keys in owned:
        if table.history and keys:
            list_history_of(keys, table).delete()

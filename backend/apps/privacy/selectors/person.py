"""Which rows are a person's, in every table and its history."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.constants import LOOKUP_SEP

from apps.core.models.privacy import Privacy
from apps.privacy.selectors.tables import Model, Table, list_tables
from apps.users.models import User


@dataclass(frozen=True)
class Person:
    """Whom we look for: the id of the account, and its address if it is proven to be theirs."""

    user_id: UUID
    email: str = ""


def find_person(*, user_id: UUID) -> Person:
    """Describe the person with this account; there may be none any more, then only the id is known."""
    proven = User.objects.filter(pk=user_id, email_verified_at__isnull=False)
    return Person(user_id, proven.values_list("email", flat=True).first() or "")


def list_rows_of(person: Person, table: Table) -> QuerySet[Any]:
    """List the rows of the table that are this person's."""
    return table.model._base_manager.filter(_is_of(person, table.privacy))


def _is_of(person: Person, privacy: Privacy) -> Q:
    found = Q(pk__in=[])
    for owner in privacy.owners:
        found |= Q(**{owner: str(person.user_id)})
    if privacy.address and person.email:
        found |= Q(**{privacy.address: person.email})
    return found


def list_keys_of(person: Person, table: Table) -> list[Any]:
    """List the primary keys of the person's rows, those included that only the history still knows."""
    keys = set(list_rows_of(person, table).values_list("pk", flat=True))
    if table.history:
        keys |= _keys_in_history(
            table, (_was_of(person, table.model, owner) for owner in table.privacy.owners)
        )
    return sorted(keys)


def _keys_in_history(table: Table, conditions: Iterable[Q]) -> set[Any]:
    found = Q(pk__in=[])
    for condition in conditions:
        found |= condition
    return set(table.history._base_manager.filter(found).values_list("pgh_obj_id", flat=True))


def _was_of(person: Person, model: Model, owner: str) -> Q:
    """What the lookup of the table becomes in its history, which joins nothing."""
    first, _, rest = owner.partition(LOOKUP_SEP)
    if first == "pk":
        return Q(pgh_obj_id=person.user_id)
    field = model._meta.get_field(first)
    if not rest:
        return Q(**{field.attname: person.user_id})  # type: ignore[union-attr]  # a foreign key has one
    parent = next(table for table in list_tables() if table.model is field.related_model)
    return Q(**{f"{field.attname}__in": list_keys_of(person, parent)})  # type: ignore[union-attr]  # the same


def list_history_of(keys: Iterable[Any], table: Table) -> QuerySet[Any]:
    """List the earlier versions of the rows with these keys."""
    versions: QuerySet[Any] = table.history._base_manager.filter(pgh_obj_id__in=list(keys))
    return versions.order_by("pk")

"""What every kind of target has."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models

from apps.moderation.enums import TargetKind
from apps.tenants.models import Organization
from apps.users.models import User

READABLE = (str, int, float, bool, list, dict, type(None))


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a case is about, as it is now.

    :param row: for the service that acts on it
    :param name: what people call it
    :param tenant: the organization that answers for it, if one does
    :param person: the person who answers for it, if no organization does
    :param people: between whom it is, whoever wrote it
    :param organizations: the same
    :param content: all that was written in it, for the evidence
    """

    kind: TargetKind
    id: UUID
    row: models.Model
    name: str
    tenant: Organization | None = None
    person: User | None = None
    people: frozenset[UUID] = frozenset()
    organizations: frozenset[UUID] = frozenset()
    content: dict[str, Any] = field(default_factory=dict)

    @property
    def concerned_people(self) -> frozenset[UUID]:
        """Whose own matter it is."""
        return self.people | {self.person.pk} if self.person else self.people

    @property
    def concerned_organizations(self) -> frozenset[UUID]:
        """The same."""
        return self.organizations | {self.tenant.pk} if self.tenant else self.organizations


def copy_fields(row: models.Model, names: Iterable[str] = ()) -> dict[str, Any]:
    """Copy a row's own columns as JSON can hold them; all of them, or those named."""
    wanted = set(names)
    columns = [column for column in row._meta.concrete_fields if not wanted or column.name in wanted]
    return {column.attname: _plain(getattr(row, column.attname)) for column in columns}


def _plain(value: Any) -> Any:
    return value if isinstance(value, READABLE) else str(value)

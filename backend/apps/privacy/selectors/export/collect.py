"""One walk over all tables."""

from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from apps.candidates.selectors import find_profile
from apps.privacy.selectors.export.json_resume import make_json_resume
from apps.privacy.selectors.export.rows import YOU, is_named, show_row
from apps.privacy.selectors.person import (
    Person,
    find_person,
    list_history_of,
    list_keys_of,
    list_rows_of,
)
from apps.privacy.selectors.tables import Table, list_tables
from apps.resumes.selectors import list_resumes_of
from apps.resumes.services import read_data
from apps.resumes.services.formats import to_json_resume
from apps.users.models import User

FORMAT = "safe-job-platform export 1"


def collect_everything(*, user: User) -> dict[str, Any]:
    """Collect everything that we hold about a person, fit for JSON.

    `tables` holds the rows that are theirs, each table with what its fields are for and how long they stay; `history`
    earlier versions of them; `acts` the ids of rows of others that they made or changed, or that list them. Secrets
    (hashes, keys) and other people's data are left out. `json_resume` is the profile and `json_resumes` the
    own resumes, as resume programs read them.
    """
    person = find_person(user_id=user.pk)
    about_people = [table for table in list_tables() if table.privacy.is_about_people]
    return {
        "format": FORMAT,
        "made_at": timezone.now().isoformat(),
        "user_id": str(user.pk),
        "tables": _only_filled({table.label: _show_table(person, table) for table in about_people}, "rows"),
        "history": _only_filled({table.label: _show_history(person, table) for table in about_people}),
        "acts": _only_filled({table.label: _show_acts(user.pk, table) for table in list_tables()}),
        "json_resume": make_json_resume(user=user, candidate=find_profile(user=user)),
        "json_resumes": [
            to_json_resume(read_data(resume=resume)) for resume in list_resumes_of(user=user).order_by("id")
        ],
    }


def _only_filled(parts: dict[str, Any], inside: str = "") -> dict[str, Any]:
    return {label: part for label, part in parts.items() if (part[inside] if inside else part)}


def _show_table(person: Person, table: Table) -> dict[str, Any]:
    named = [field.name for field in table.model._meta.fields if is_named(field)]
    rows = list_rows_of(person, table).order_by("pk")
    if table.privacy.withheld:
        rows = rows.exclude(**table.privacy.withheld)
    if named:
        rows = rows.select_related(*named)
    return {
        "why": dict(table.privacy.personal) | dict(table.privacy.actors),
        "kept": table.privacy.kept,
        "rows": [show_row(row, table, person) for row in rows],
    }


def _show_history(person: Person, table: Table) -> list[dict[str, Any]]:
    if not table.history:
        return []
    versions = list_history_of(list_keys_of(person, table), table)
    return [show_row(row, table, person, more=("pgh_created_at", "pgh_label")) for row in versions]


def _show_acts(user_id: UUID, table: Table) -> list[dict[str, Any]]:
    conditions = {
        name: Q(**{name: user_id}) for name in table.privacy.actors if name not in table.privacy.owners
    }
    conditions |= {name: Q(**{f"{name}__contains": [user_id]}) for name in table.privacy.listed}
    if not conditions:
        return []
    rows = table.model._base_manager.filter(reduce(or_, conditions.values())).order_by("pk")
    return [
        {"id": str(row.pk), **{name: YOU for name in conditions if _names(row, name, user_id)}}
        for row in rows.only("pk", *conditions)
    ]


def _names(row: Any, name: str, user_id: UUID) -> bool:
    value = getattr(row, row._meta.get_field(name).attname)
    return user_id in value if isinstance(value, list) else bool(value == user_id)

"""The versions of rows in their history."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import F, Window
from django.db.models.functions import Lag

Values = dict[str, Any]


@dataclass(frozen=True)
class Version:
    """A row as it was from a moment on, with the version before; `request_id` says in which request it came."""

    id: int
    object_id: UUID
    label: str
    at: datetime
    request_id: str
    values: Values
    before: Values | None


@cache
def find_history(object_type: str) -> Any | None:
    """Find the model of the history of such rows ("jobs.job"); None if nobody keeps one."""
    histories = (model for model in apps.get_models() if hasattr(model, "pgh_tracked_model"))
    return next(
        (model for model in histories if model.pgh_tracked_model._meta.label_lower == object_type), None
    )


def list_versions(*, object_type: str, object_ids: Sequence[UUID], since: datetime) -> list[Version]:
    """List the versions of these rows since a moment, oldest first, each with the one before (one or two queries)."""
    history = find_history(object_type)
    if history is None:
        return []
    before = Window(Lag("pgh_id"), partition_by=F("pgh_obj_id"), order_by=F("pgh_id").asc())
    named = history._base_manager.filter(pgh_obj_id__in=object_ids).annotate(before_id=before)
    numbers = [
        (row["pgh_id"], row["before_id"])
        for row in named.values("pgh_id", "before_id", "pgh_created_at").order_by("pgh_id")
        if row["pgh_created_at"] >= since
    ]
    wanted = {number for pair in numbers for number in pair if number}
    rows = {row["pgh_id"]: row for row in _read(history, wanted)}
    return [_make(rows[number], rows.get(before_id)) for number, before_id in numbers]


def _read(history: Any, numbers: Iterable[int]) -> Iterable[Values]:
    own = [field.attname for field in history._meta.concrete_fields]
    rows = history._base_manager.filter(pgh_id__in=list(numbers))
    return rows.annotate(request_id=F("pgh_context__metadata__request_id")).values(*own, "request_id")  # type: ignore[no-any-return]  # a model made by a library


def _make(row: Values, before: Values | None) -> Version:
    return Version(
        id=row["pgh_id"], object_id=row["pgh_obj_id"], label=row["pgh_label"], at=row["pgh_created_at"],
        request_id=row["request_id"] or "", values=_own(row), before=_own(before) if before else None,
    )  # fmt: skip


def _own(row: Values) -> Values:
    return {
        name: value for name, value in row.items() if not name.startswith("pgh_") and name != "request_id"
    }

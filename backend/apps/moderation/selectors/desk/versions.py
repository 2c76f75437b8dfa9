"""What an employer changed in a job, from the history that the database keeps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.moderation.selectors.desk.words import Wording, compare_wordings

HISTORY: Any = Job.pgh_event_model  # type: ignore[attr-defined]  # pghistory adds it
# What says nothing about the text: who and when, ids, and what the publish gate writes.
LEFT_OUT = {
    "id", "status", "warnings", "tenant", "employer", "created_at", "updated_at", "created_by", "updated_by",
    "reviewed_at", "reviewed_by", "published_at", "expires_at", "content_hash", "external_source", "external_id",
}  # fmt: skip
LOOKED_BACK = 60  # rows of history


@dataclass(frozen=True, kw_only=True)
class Version:
    """The job as it stood from a moment on."""

    id: int
    at: datetime
    status: str
    status_name: str


@dataclass(frozen=True, kw_only=True)
class Change:
    """One field that differs, cut into words."""

    label: str
    before: list[Wording]
    after: list[Wording]


def list_versions(*, job_id: UUID) -> list[Version]:
    """List what the job said before, newest first: each wording once, without the present one.

    The first of them that was live is what readers knew.
    """
    rows = HISTORY.objects.filter(pgh_obj_id=job_id).order_by("-pgh_id")[:LOOKED_BACK]
    worded = [(row, [_say(field, row) for field in _fields()]) for row in rows]
    return [
        Version(id=row.pgh_id, at=row.pgh_created_at, status=row.status, status_name=row.get_status_display())
        for (_, later), (row, said) in pairwise(worded)
        if said != later
    ]


def find_known_version(versions: Sequence[Version]) -> Version | None:
    """Find what readers knew: the newest of these that was live, else the newest."""
    live = (version for version in versions if version.status == JobStatus.PUBLISHED)
    return next(live, versions[0] if versions else None)


def list_changes(*, job_id: UUID, since: int) -> list[Change]:
    """List what differs between a version and the present one, field by field."""
    then = HISTORY.objects.filter(pgh_obj_id=job_id, pgh_id=since).first()
    now = HISTORY.objects.filter(pgh_obj_id=job_id).order_by("-pgh_id").first()
    if then is None or now is None:
        return []
    return [change for field in _fields() if (change := _compare(field, then, now))]


def _fields() -> Iterable[models.Field]:
    return (
        field
        for field in HISTORY._meta.concrete_fields
        if not field.name.startswith("pgh_") and field.name not in LEFT_OUT
    )


def _compare(field: models.Field, then: Any, now: Any) -> Change | None:
    before, after = (_say(field, row) for row in (then, now))
    if before == after:
        return None
    left, right = compare_wordings(before, after)
    return Change(label=str(field.verbose_name), before=left, after=right)


def _say(field: models.Field, row: Any) -> str:
    value = getattr(row, field.attname)
    if value in (None, "", []):
        return ""
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

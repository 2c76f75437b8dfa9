"""The audit as a file."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from apps.audit.enums import FileFormat
from apps.audit.selectors import find_actor_state, list_audit, list_links
from apps.audit.services.export.rows import write_rows
from apps.core.models import AuditEntry
from apps.core.services import record_audit
from apps.users.models import User

PAGE = 1000
COLUMNS = (
    "number", "at", "actor", "actor_state", "action", "object_type", "object_id", "detail", "request_id", "id",
    "digest", "head",
)  # fmt: skip


def write_audit(*, actor: User, file_format: FileFormat, **asked: Any) -> Iterator[bytes]:
    """Write the entries that fit what is asked (`list_audit`), oldest first, with their places in the chain.

    That somebody takes the audit along stands in it. The file is made while it is read, page by page: it takes no more
    memory for a million rows than for one, and holds no transaction open.
    """
    detail = {"format": file_format.value, "asked": sorted(name for name, value in asked.items() if value)}
    record_audit(actor=actor, action="audit.export_audit", subject=actor, detail=detail)
    return write_rows(_read(list_audit(**asked).order_by("id")), columns=COLUMNS, file_format=file_format)


def _read(entries: QuerySet[AuditEntry]) -> Iterator[dict[str, Any]]:
    page = list(entries[:PAGE])
    while page:
        links = list_links(entries=page)
        for entry in page:
            yield _row(entry, links.get(entry.pk))
        page = list(entries.filter(id__gt=page[-1].pk)[:PAGE])


def _row(entry: AuditEntry, link: Any) -> dict[str, Any]:
    return {
        "number": link and link.number, "at": entry.created_at.isoformat(), "actor": entry.actor_id,
        "actor_state": find_actor_state(entry).value, "action": entry.action, "object_type": entry.object_type,
        "object_id": entry.object_id, "detail": entry.detail, "request_id": entry.request_id, "id": entry.pk,
        "digest": link and link.digest, "head": link and link.head,
    }  # fmt: skip

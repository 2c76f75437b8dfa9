"""The audit, as auditors read it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from apps.audit.models import Link
from apps.core.models import AuditEntry


def list_audit(
    *,
    actor: UUID | None = None,
    action: str | None = None,
    object_type: str | None = None,
    object_id: UUID | None = None,
    request_id: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> QuerySet[AuditEntry]:
    """List the entries that fit all of this.

    :param action: the whole name, or its beginning up to a dot ("documents." finds all acts of that app)
    """
    asked: dict[str, Any] = {
        "actor_id": actor, "object_type": object_type, "object_id": object_id, "request_id": request_id,
        "created_at__gte": since, "created_at__lt": until,
        "action__startswith" if action and action.endswith(".") else "action": action,
    }  # fmt: skip
    return AuditEntry.objects.filter(**{name: value for name, value in asked.items() if value})


def list_links(*, entries: list[AuditEntry]) -> dict[UUID, Link]:
    """Find where the entries stand in the chain, by the id of the entry; those of this moment may not yet."""
    return {link.entry_id: link for link in Link.objects.filter(entry_id__in=[entry.pk for entry in entries])}

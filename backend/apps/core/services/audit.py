"""Who did what."""

from typing import TYPE_CHECKING, Any

import structlog
from django.db import models

from apps.core.models import AuditEntry

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser


def record_audit(
    *,
    actor: "AbstractBaseUser | None",
    action: str,
    subject: models.Model,
    detail: dict[str, Any] | None = None,
) -> AuditEntry:
    """Write down that `actor` (None: the system itself) did `action` to `subject`, in the caller's transaction.

    `detail` holds facts about the act (codes, old and new status), never personal data.
    """
    return AuditEntry.objects.create(
        actor_id=actor.pk if actor else None,
        action=action,
        object_type=subject._meta.label_lower,
        object_id=subject.pk,
        detail=detail or {},
        request_id=structlog.contextvars.get_contextvars().get("request_id") or "",
    )

"""The layer that every row of the house stands on, and core's own tables."""

from apps.core.models.audit_entry import AuditEntry
from apps.core.models.base import AuditableModel, BaseModel, new_id
from apps.core.models.records import AttemptCount, IdempotentAnswer, InboxEntry, SystemAccess

__all__ = [
    "AttemptCount",
    "AuditEntry",
    "AuditableModel",
    "BaseModel",
    "IdempotentAnswer",
    "InboxEntry",
    "SystemAccess",
    "new_id",
]

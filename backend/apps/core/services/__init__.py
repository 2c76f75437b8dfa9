"""Writes of the ground floor."""

from apps.core.services.attempts import count_attempt
from apps.core.services.audit import record_audit
from apps.core.services.delivery import deliver_event
from apps.core.services.transactions import refuse_open_transaction
from apps.core.services.upkeep import sweep_expired_records

__all__ = [
    "count_attempt",
    "deliver_event",
    "record_audit",
    "refuse_open_transaction",
    "sweep_expired_records",
]

"""Writes of the ground floor."""

from apps.core.clients.hints import send_hint
from apps.core.clients.postgis.patience import spending_at_most
from apps.core.services.attempts import count_attempt, keep_despite_refusal, remembered_tries
from apps.core.services.audit import record_audit
from apps.core.services.delivery import deliver_event
from apps.core.services.grants import grant_access, grant_reporting
from apps.core.services.reads import record_reads
from apps.core.services.scope import (
    acting_as_system,
    acting_for,
    find_acting_tenant,
    narrow_to_tenant,
    widen_to_everything,
)
from apps.core.services.statistics import refresh_statistics
from apps.core.services.transactions import refuse_open_transaction, take_turns
from apps.core.services.upkeep import sweep_expired_records

__all__ = [
    "acting_as_system",
    "acting_for",
    "count_attempt",
    "deliver_event",
    "find_acting_tenant",
    "grant_access",
    "grant_reporting",
    "keep_despite_refusal",
    "narrow_to_tenant",
    "record_audit",
    "record_reads",
    "refresh_statistics",
    "refuse_open_transaction",
    "remembered_tries",
    "send_hint",
    "spending_at_most",
    "sweep_expired_records",
    "take_turns",
    "widen_to_everything",
]

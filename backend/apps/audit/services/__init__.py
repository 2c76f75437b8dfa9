"""Writes of the app."""

from apps.audit.services.anchor import anchor_chain
from apps.audit.services.clear import clear_logs
from apps.audit.services.export import write_audit, write_logs
from apps.audit.services.keep import keep_lines
from apps.audit.services.seal import seal_entries
from apps.audit.services.upkeep import sweep_log
from apps.audit.services.verify import verify_audit, verify_now

__all__ = [
    "anchor_chain",
    "clear_logs",
    "keep_lines",
    "seal_entries",
    "sweep_log",
    "verify_audit",
    "verify_now",
    "write_audit",
    "write_logs",
]

"""Audit and log as files."""

from apps.audit.services.export.audit import write_audit
from apps.audit.services.export.logs import write_logs

__all__ = ["write_audit", "write_logs"]

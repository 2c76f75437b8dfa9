"""The chain over the audit, what proves it, and the operational log."""

from apps.audit.models.anchor import Anchor
from apps.audit.models.link import Link
from apps.audit.models.log_line import LogLine
from apps.audit.models.verification import Verification

__all__ = ["Anchor", "Link", "LogLine", "Verification"]

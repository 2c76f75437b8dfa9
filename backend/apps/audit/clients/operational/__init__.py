"""What the running platform says, on its way into the operational log."""

from apps.audit.clients.operational.buffer import BUFFER, Buffer
from apps.audit.clients.operational.handler import OperationalHandler
from apps.audit.clients.operational.line import Line

__all__ = ["BUFFER", "Buffer", "Line", "OperationalHandler"]

"""The operational log as a file."""

from collections.abc import Iterator
from typing import Any

from apps.audit.enums import FileFormat
from apps.audit.models import LogLine
from apps.audit.selectors import list_log_lines
from apps.audit.services.export.rows import write_rows
from apps.core.services import record_audit
from apps.tenants.models import Organization
from apps.users.models import User

COLUMNS = ("logged_at", "level", "event", "logger", "request_id", "facts", "id")
MOST = 20_000  # no organization has more


def write_logs(
    *, actor: User, tenant: Organization | None, file_format: FileFormat, **asked: Any
) -> Iterator[bytes]:
    """Write the lines that fit what is asked (`list_log_lines`), oldest first; read here, in the reader's scope."""
    lines = list(list_log_lines(tenant=tenant, **asked).order_by("id")[:MOST])
    detail = {"format": file_format.value, "lines": len(lines)}
    record_audit(actor=actor, action="audit.export_logs", subject=tenant or actor, detail=detail)
    return write_rows(map(_row, lines), columns=COLUMNS, file_format=file_format)


def _row(line: LogLine) -> dict[str, Any]:
    return {
        name: value.isoformat() if name == "logged_at" else value
        for name, value in ((column, getattr(line, column)) for column in COLUMNS)
    }

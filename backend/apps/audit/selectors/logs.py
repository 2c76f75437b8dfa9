"""The operational log, as those may read it whom it concerns."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from apps.audit.models import LogLine
from apps.tenants.models import Organization


def list_log_lines(
    *,
    tenant: Organization | None,
    level: str | None = None,
    event: str | None = None,
    request_id: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> QuerySet[LogLine]:
    """List the lines of the organization; with None those that are about no organization, which are for staff."""
    wanted = {
        "level": level, "event": event, "request_id": request_id, "logged_at__gte": since, "logged_at__lt": until,
    }  # fmt: skip
    asked = {name: value for name, value in wanted.items() if value}
    return LogLine.objects.filter(tenant=tenant, **asked)


def get_log_line(*, tenant: Organization | None, id: UUID) -> LogLine:
    """Get one of these lines.

    :raises LogLine.DoesNotExist: if it is not there, or somebody else's
    """
    return list_log_lines(tenant=tenant).get(pk=id)

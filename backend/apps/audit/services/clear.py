"""Empty the operational log."""

from django.db import transaction

from apps.audit.models import LogLine
from apps.audit.selectors.logs import list_log_lines
from apps.core.services import record_audit
from apps.tenants.models import Organization
from apps.users.models import User


@transaction.atomic
def clear_logs(*, actor: User, tenant: Organization | None) -> int:
    """Delete the lines of the organization, or (None) those of the platform itself; returns how many.

    That it was done stays in the audit, which nobody can clear.
    """
    lines = list_log_lines(tenant=tenant)
    count = lines.count()
    newest = lines.order_by("-id").first()
    LogLine.objects.filter(pk__in=lines.values("pk")).delete()
    detail = {"lines": count, "until": newest.logged_at.isoformat() if newest else None}
    record_audit(actor=actor, action="audit.clear_logs", subject=tenant or actor, detail=detail)
    return count

"""Read what people reported; every reader is written down."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.core.services import record_audit
from apps.moderation.models import Case, Report
from apps.users.models import User

ACTION = "moderation.read_reports"
ONCE = timedelta(hours=1)  # a reader who turns the page back is no second reader


@transaction.atomic
def read_reports(*, actor: User, case: Case) -> list[Report]:
    """Read the reports of a case, newest first; the audit trail says who read them, once an hour."""
    reports = list(Report.objects.filter(case=case).select_related("flagger", "reporter").order_by("-id"))
    since = timezone.now() - ONCE
    known = AuditEntry.objects.filter(actor=actor, action=ACTION, object_id=case.pk, created_at__gt=since)
    if reports and not known.exists():
        record_audit(actor=actor, action=ACTION, subject=case, detail={"reports": len(reports)})
    return reports

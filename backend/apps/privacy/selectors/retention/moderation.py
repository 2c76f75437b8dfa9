"""How long reports and what came of them stay."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from apps.moderation.enums import CaseState
from apps.moderation.models import Case

KEPT = timedelta(days=365)


def list_due_cases(at: datetime) -> QuerySet[Case]:
    """List the cases that were decided a year ago, unless an appeal about them is younger."""
    since = at - KEPT
    decided = Case.objects.filter(state=CaseState.DECIDED, decided_at__lte=since)
    young = Case.objects.exclude(state=CaseState.DECIDED, decided_at__lte=since).filter(appeal__isnull=False)
    return decided.exclude(decisions__appeals__case__in=young)

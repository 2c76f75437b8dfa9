"""All counts of a year."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.core.services import acting_as_system
from apps.employers.enums import CheckResult
from apps.employers.models import Check
from apps.jobs.models import JobCheck
from apps.moderation.enums import Action, AppealOutcome, CaseKind, Category, ReportOutcome
from apps.moderation.models import Appeal, Decision, Report
from apps.moderation.selectors.transparency.hours import get_median_hours
from apps.moderation.selectors.transparency.numbers import count_up, show_count
from apps.moderation.selectors.transparency.rules import count_rules

YEAR = timedelta(days=365)
KEPT, SECONDS = "moderation.transparency", 3600


def get_transparency() -> Mapping[str, Any]:
    """Get the counts of the last 365 days; at most an hour old. None: too few to say (`numbers.count_up`)."""
    counted: Mapping[str, Any] | None = cache.get(KEPT)
    if counted is None:
        with acting_as_system(reason="moderation.transparency", is_routine=True):
            counted = _count(timezone.now())
        cache.set(KEPT, counted, SECONDS)
    return counted


def _count(now: datetime) -> dict[str, Any]:
    since = now - YEAR
    reports, decisions = Report.objects.filter(created_at__gte=since), Decision.objects.filter(
        created_at__gte=since
    )
    appeals, checks = Appeal.objects.filter(created_at__gte=since), JobCheck.objects.filter(
        created_at__gte=since
    )
    expired = Check.objects.filter(checked_at__gte=since, result=CheckResult.EXPIRED)
    return {
        "from_on": since.date().isoformat(),
        "to_on": now.date().isoformat(),
        "reports": {
            "by_category": count_up(reports, "category", Category.values),
            "by_outcome": count_up(reports, "outcome", ReportOutcome.values),
            "by_trusted_flaggers": show_count(reports.filter(flagger__isnull=False).count()),
            "median_hours": get_median_hours(since=since, kind=CaseKind.REPORT),
        },
        "jobs": {
            "looked_at": count_up(checks, "outcome", Outcome.values),
            "blocked_by_rule": count_rules(since=since, outcome=Outcome.BLOCK),
            "held_by_rule": count_rules(since=since, outcome=Outcome.HOLD),
            "median_hours_held": get_median_hours(since=since, kind=CaseKind.HELD_JOB),
        },
        "decisions": {
            "by_action": count_up(decisions, "action", Action.values),
            "by_program_alone": show_count(decisions.filter(is_decided_automatically=True).count()),
        },
        "appeals": {
            "by_outcome": count_up(appeals, "outcome", AppealOutcome.values),
            "median_hours": get_median_hours(since=since, kind=CaseKind.APPEAL),
        },
        "checks_expired": show_count(expired.count()),
    }

"""Reports of a case, and how often their writers were right before."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from apps.moderation.enums import ReportOutcome
from apps.moderation.models import Case, Report


@dataclass(frozen=True, kw_only=True)
class Reported:
    """One report; of writers without an account nothing is known."""

    report: Report
    upheld: int
    rejected: int


def list_reports(*, case: Case) -> list[Reported]:
    """List the reports of a case, oldest first."""
    reports = list(case.reports.select_related("flagger").order_by("id"))
    record = _records({report.reporter_id for report in reports if report.reporter_id})
    return [_with_record(report, *record.get(report.reporter_id, (0, 0))) for report in reports]


def _with_record(report: Report, upheld: int, rejected: int) -> Reported:
    return Reported(report=report, upheld=upheld, rejected=rejected)


def _records(reporters: Iterable[UUID]) -> dict[UUID | None, tuple[int, int]]:
    rows = (
        Report.objects.filter(reporter__in=reporters)
        .values("reporter")
        .annotate(
            upheld=Count("id", filter=Q(outcome=ReportOutcome.UPHELD)),
            rejected=Count("id", filter=Q(outcome=ReportOutcome.REJECTED)),
        )
    )
    return {row["reporter"]: (row["upheld"], row["rejected"]) for row in rows}

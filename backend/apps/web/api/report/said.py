"""A report in words, for whoever holds its code: what came of it, and never what was written in it."""

from dataclasses import dataclass

from apps.moderation.enums import Category, ReportOutcome, TargetKind
from apps.moderation.models import Report
from apps.web.api.jobs.words.times import say_moment


@dataclass(frozen=True)
class SaidReport:
    """Texts in the active language; empty ones are left out."""

    receipt: str
    about: str
    category: str
    received: str
    decided: str
    outcome: str
    is_waiting: bool
    may_appeal: bool


def say_report(report: Report) -> SaidReport:
    """Say it; somebody else may read over the shoulder, so the words of the report stay away."""
    return SaidReport(
        receipt=report.receipt,
        about=str(TargetKind(report.target_kind).label),
        category=str(Category(report.category).label),
        received=say_moment(report.created_at),
        decided=say_moment(report.decided_at),
        outcome=str(ReportOutcome(report.outcome).label),
        is_waiting=report.outcome == ReportOutcome.WAITING,
        may_appeal=report.outcome == ReportOutcome.REJECTED,
    )

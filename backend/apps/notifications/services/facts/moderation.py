"""What notices say about reports, decisions and held jobs: never a word that somebody reported."""

from uuid import UUID

from django.utils.translation import override

from apps.jobs.models import Job
from apps.moderation.enums import AppealOutcome, AppealSide, ReportOutcome
from apps.moderation.models import Appeal, Report, Statement
from apps.moderation.selectors import find_target
from apps.notifications.services.links import link_to

Facts = dict[str, str]


def report_facts(report_id: UUID) -> Facts | None:
    """Give the receipt, and what came of it, in the reporter's language; None if it is gone."""
    report = Report.objects.select_related("reporter").filter(pk=report_id).first()
    if report is None:
        return None
    language = report.reporter.language if report.reporter else report.language
    with override(language):
        outcome = str(ReportOutcome(report.outcome).label)
    return {
        "language": language,
        "receipt": report.receipt,
        "outcome": outcome,
        "link": link_to(f"report/{report.receipt}/"),
    }


def statement_facts(statement_id: UUID) -> Facts | None:
    """Give the statement of reasons as it was written for its reader; None if it is gone."""
    statement = Statement.objects.select_related("decision__case").filter(pk=statement_id).first()
    if statement is None:
        return None
    kind, target_id = statement.decision.case.target
    target = find_target(kind=kind, target_id=target_id)
    return {
        "language": statement.language,
        "name": target.name if target else "",
        "statement": statement.text,
        "link": link_to(f"decisions/{statement.decision_id}/"),
    }


def appeal_facts(appeal_id: UUID) -> Facts | None:
    """Say what came of an appeal, and why; None if it is gone, or who made it."""
    found = Appeal.objects.select_related("appellant", "report").filter(pk=appeal_id).first()
    if found is None or found.appellant is None:
        return None
    with override(found.appellant.language):
        outcome = str(AppealOutcome(found.outcome).label)
    is_reporter = found.side == AppealSide.REPORTER and found.report
    page = (
        f"report/{found.report.receipt}/"
        if is_reporter and found.report
        else f"decisions/{found.decision_id}/"
    )
    return {"outcome": outcome, "answer": found.answer, "link": link_to(page)}


def held_facts(job_id: UUID) -> Facts | None:
    """Name the job; None if it is gone."""
    job = Job.objects.filter(pk=job_id).first()
    return {"job": job.title, "link": link_to("organization/applications/")} if job else None

"""What notices say about reports, decisions and held jobs: never a word that somebody reported."""

from uuid import UUID

from django.utils.translation import override

from apps.jobs.models import Job
from apps.moderation.enums import AppealOutcome, AppealSide, ReportOutcome
from apps.moderation.models import Appeal, Report, Statement
from apps.moderation.selectors import find_target
from apps.moderation.services import make_statement_key
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
    statement = (
        Statement.objects.select_related("decision__case", "recipient").filter(pk=statement_id).first()
    )
    if statement is None:
        return None
    kind, target_id = statement.decision.case.target
    target = find_target(kind=kind, target_id=target_id)
    return {
        "language": statement.language,
        "name": target.name if target else "",
        "statement": statement.text,
        "link": link_to(_page_of(statement)),
    }


def appeal_facts(appeal_id: UUID) -> Facts | None:
    """Say what came of an appeal, and why; None if it is gone, or who made it."""
    found = Appeal.objects.select_related("appellant", "report").filter(pk=appeal_id).first()
    if found is None or found.appellant is None:
        return None
    with override(found.appellant.language):
        outcome = str(AppealOutcome(found.outcome).label)
    return {"outcome": outcome, "answer": found.answer, "link": link_to(_page_of_appeal(found))}


def held_facts(job_id: UUID) -> Facts | None:
    """Name the job; None if it is gone."""
    job = Job.objects.filter(pk=job_id).first()
    return {"job": job.title, "link": link_to("organization/applications/")} if job else None


def _page_of(statement: Statement) -> str:
    """Where its reader finds it; whose account was closed cannot sign in to appeal."""
    if statement.recipient.is_active:
        return f"decisions/{statement.decision_id}/"
    return f"decisions/by-mail/{make_statement_key(statement=statement)}/"


def _page_of_appeal(appeal: Appeal) -> str:
    if appeal.side == AppealSide.REPORTER and appeal.report:
        return f"report/{appeal.report.receipt}/"
    told = Statement.objects.select_related("recipient").filter(
        decision=appeal.decision_id, recipient=appeal.appellant_id
    )
    statement = told.first()
    return _page_of(statement) if statement else f"decisions/{appeal.decision_id}/"

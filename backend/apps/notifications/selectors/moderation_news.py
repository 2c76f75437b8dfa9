"""Who is told what about reports, decisions and held jobs."""

from uuid import UUID

from apps.jobs.models import Job
from apps.moderation.enums import Action, CaseKind, TargetKind
from apps.moderation.models import Appeal, Report, Statement
from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.selectors import list_member_users
from apps.users.models import User


def get_report_news(*, report_id: UUID, kind: Kind) -> News:
    """Get the notice about a report, for who made it; a stranger has the receipt."""
    reporter = User.objects.filter(
        is_active=True, pk__in=Report.objects.filter(pk=report_id).values("reporter")
    )
    return News(kind=kind, recipients=reporter, about_id=report_id)


def get_statement_news(*, statement_id: UUID) -> News:
    """Get the statement of reasons, for whom it was written, even if the decision closed their account."""
    statement = Statement.objects.select_related("decision__case").get(pk=statement_id)
    return News(
        kind=_kind_of(statement),
        recipients=User.objects.filter(pk=statement.recipient_id),
        about_id=statement_id,
    )


def get_appeal_news(*, appeal_id: UUID) -> News:
    """Get the notice of what came of an appeal, for who made it."""
    appeal = Appeal.objects.get(pk=appeal_id)
    return News(
        kind=Kind.APPEAL_DECIDED,
        recipients=User.objects.filter(pk__in=[appeal.appellant_id]),
        about_id=appeal_id,
    )


def get_held_news(*, job_id: UUID, kind: Kind) -> News:
    """Get the notice about a job that waits for us, or soon breaks the law, for those who may change it."""
    job = Job.objects.select_related("tenant").get(pk=job_id)
    people = list_member_users(organization=job.tenant, roles=WHO_MAY[Capability.WRITE_POSTINGS])
    return News(kind=kind, recipients=people, about_id=job_id)


def _kind_of(statement: Statement) -> Kind:
    decision = statement.decision
    if decision.case.kind == CaseKind.LAW_CHANGED:
        return Kind.JOB_NO_LONGER_LAWFUL
    is_refused_job = decision.target_kind == TargetKind.JOB and decision.action == Action.REFUSE
    return Kind.JOB_REFUSED if is_refused_job else Kind.DECISION_ABOUT_YOU

"""Who is told that a company may lose, or lost, its verification."""

from uuid import UUID

from apps.applications.models import Application
from apps.employers.models import Employer
from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News, list_candidate_of
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.selectors import list_member_users


def get_danger_news(*, employer_id: UUID, grace_id: UUID) -> News:
    """Get the warning that a check failed, for those who can have it checked again."""
    employer = Employer.objects.select_related("tenant").get(pk=employer_id)
    who = list_member_users(organization=employer.tenant, roles=WHO_MAY[Capability.ASK_VERIFICATION])
    return News(kind=Kind.VERIFICATION_IN_DANGER, recipients=who, about_id=grace_id)


def list_loss_news(*, employer_id: UUID) -> list[News]:
    """List the notice for each person who waits for an answer of the company."""
    waiting = Application.objects.open().filter(job__employer=employer_id).select_related("candidate")
    return [
        News(
            kind=Kind.VERIFICATION_LOST_APPLICANT,
            recipients=list_candidate_of(application),
            about_id=application.pk,
        )
        for application in waiting.order_by("pk")
    ]

"""What notices say about applications."""

from uuid import UUID

from apps.applications.enums import Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.selectors.words import show_reason
from apps.notifications.services.links import link_to

Facts = dict[str, str]


def application_facts(application_id: UUID) -> Facts | None:
    """Name the job and the employer; None if the application is gone."""
    application = Application.objects.select_related("job__employer").filter(pk=application_id).first()
    if application is None:
        return None
    employer = application.job.employer
    return {
        "job": application.job.title,
        "employer": employer.trade_name or employer.legal_name,
        "link": link_to(f"applications/{application.pk}/"),
    }


def step_facts(entry_id: UUID) -> Facts | None:
    """The same, and the reason of the step; None if it is gone."""
    entry = TimelineEntry.objects.select_related("application").filter(pk=entry_id).first()
    facts = application_facts(entry.application_id) if entry else None
    if entry is None or facts is None:
        return None
    reason = show_reason(entry, application=entry.application, reader=other_side(entry.side))
    return {**facts, "reason": reason}


def other_side(side: str) -> Side:
    """Who reads what this side wrote."""
    return Side.CANDIDATE if side == Side.EMPLOYER else Side.EMPLOYER

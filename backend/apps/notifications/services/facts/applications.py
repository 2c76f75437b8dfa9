"""What notices say about applications."""

from uuid import UUID

from apps.applications.models import Application, TimelineEntry
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
    entry = TimelineEntry.objects.filter(pk=entry_id).first()
    facts = application_facts(entry.application_id) if entry else None
    return {**facts, "reason": entry.reason} if entry and facts else None

"""What notices say about interviews."""

from uuid import UUID
from zoneinfo import ZoneInfo

from apps.applications.models import Interview
from apps.applications.selectors.words import show_end
from apps.notifications.services.facts.applications import application_facts, other_side

Facts = dict[str, str]


def interview_facts(interview_id: UUID) -> Facts | None:
    """Name job, employer, the chosen time, and why it is off; None if the interview is gone.

    The time is that of the place where they meet, written the same in every language: who reads it may be anybody.
    """
    interview = Interview.objects.select_related("application").filter(pk=interview_id).first()
    facts = application_facts(interview.application_id) if interview else None
    if interview is None or facts is None:
        return None
    when = ""
    if interview.starts_at:
        when = f"{interview.starts_at.astimezone(ZoneInfo(interview.zone)):%Y-%m-%d %H:%M} ({interview.zone})"
    return {**facts, "when": when, "reason": show_end(interview, reader=other_side(interview.ended_side))}

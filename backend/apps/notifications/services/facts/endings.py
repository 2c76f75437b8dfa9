"""What the notice says about an application that ended by itself."""

from uuid import UUID

from django.utils.translation import override

from apps.applications.enums import EndReason
from apps.applications.models import TimelineEntry
from apps.notifications.services.facts.applications import step_facts

Facts = dict[str, str]


def ending_facts(entry_id: UUID) -> Facts | None:
    """Say why it ended, in the language of who applied; None if the application is gone, or the person."""
    facts = step_facts(entry_id)
    entry = TimelineEntry.objects.select_related("application__applicant").filter(pk=entry_id).first()
    if facts is None or entry is None or entry.application.applicant is None:
        return None
    with override(entry.application.applicant.language):
        return {**facts, "reason": _say(entry.reason)}


def _say(reason: str) -> str:
    return str(EndReason(reason).label) if reason in EndReason.values else ""

"""What happened to an application, in words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from apps.applications.enums import EndReason, Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.selectors.words import show_reason


@dataclass(frozen=True)
class Step:
    """One line."""

    at: datetime
    what: str
    who: str
    reason: str


def list_steps(application: Application, *, reader: Side) -> list[Step]:
    """List what happened, the oldest first. Wants `timeline` with it."""
    return [_step(entry, application, reader) for entry in application.timeline.all()]


def _step(entry: TimelineEntry, application: Application, reader: Side) -> Step:
    who = _("You") if entry.side == reader == Side.CANDIDATE else entry.get_side_display()
    return Step(entry.created_at, entry.get_to_status_display(), who, _reason(entry, application, reader))


def _reason(entry: TimelineEntry, application: Application, reader: Side) -> str:
    """Give what somebody wrote, as the reader may see it; the platform's own reasons are words of ours."""
    if entry.side == Side.SYSTEM and entry.reason in EndReason.values:
        return str(EndReason(entry.reason).label)
    return show_reason(entry, application=application, reader=reader)

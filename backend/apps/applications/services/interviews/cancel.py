"""Call interviews off."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.applications.enums import LIVE, InterviewStatus, Side
from apps.applications.events import InterviewCancelled
from apps.applications.models import Application, Interview
from apps.applications.services.interviews.lock import lock_interview, require_status
from apps.applications.services.interviews.save import save_step
from apps.users.models import User

STANDING = (InterviewStatus.PROPOSED, InterviewStatus.CHOSEN)


@transaction.atomic
def cancel_interview(*, interview: Interview, actor: User, side: Side, reason: str) -> Interview:
    """Call off a proposal or a chosen interview for one side, and tell the other. Twice changes nothing.

    :raises InterviewNotOpen: if it was declined, or called off by the other side
    """
    interview = lock_interview(interview=interview)
    if interview.status == InterviewStatus.CANCELLED and interview.ended_side == side:
        return interview
    require_status(interview, *STANDING)
    _call_off(interview, side=side, actor=actor, reason=reason)
    return interview


@transaction.atomic
def cancel_interviews_of(*, application_id: UUID) -> int:
    """Call off what is still to come of an application that has ended; returns how many, none the second time."""
    if Application.objects.filter(pk=application_id, status__in=LIVE).exists():
        return 0
    rows = Interview.objects.filter(application_id=application_id, status__in=STANDING).order_by("id")
    coming = [
        interview
        for interview in rows.select_for_update(no_key=True)
        if interview.starts_at is None or interview.starts_at > timezone.now()
    ]
    for interview in coming:
        _call_off(interview, side=Side.SYSTEM, actor=None, reason="")
    return len(coming)


def _call_off(interview: Interview, *, side: Side, actor: User | None, reason: str) -> None:
    interview.status, interview.ended_side, interview.reason = InterviewStatus.CANCELLED, side, reason
    save_step(interview, actor=actor, event=InterviewCancelled, action="applications.cancel_interview")

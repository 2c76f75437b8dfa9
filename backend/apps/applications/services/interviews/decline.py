"""Say that no time fits."""

from django.db import transaction

from apps.applications.enums import InterviewStatus, Side
from apps.applications.events import InterviewDeclined
from apps.applications.models import Interview
from apps.applications.services.interviews.lock import lock_interview, require_status
from apps.applications.services.interviews.save import save_step
from apps.users.models import User


@transaction.atomic
def decline_interview(*, interview: Interview, actor: User, reason: str = "") -> Interview:
    """Say for the candidate that none of the times fits; the employer may propose others. Twice changes nothing.

    :raises InterviewNotOpen: if a time was chosen, or the proposal was called off
    """
    interview = lock_interview(interview=interview)
    if interview.status == InterviewStatus.DECLINED:
        return interview
    require_status(interview, InterviewStatus.PROPOSED)
    interview.status, interview.reason, interview.ended_side = (
        InterviewStatus.DECLINED,
        reason,
        Side.CANDIDATE,
    )
    save_step(interview, actor=actor, event=InterviewDeclined, action="applications.decline_interview")
    return interview

"""Choose one of the proposed times."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg import errors

from apps.applications.enums import InterviewStatus
from apps.applications.events import InterviewChosen
from apps.applications.models import ONE_AT_A_TIME, Interview
from apps.applications.services.interviews.lock import lock_application, lock_interview, require_status
from apps.applications.services.interviews.save import save_step
from apps.core.errors import DomainError
from apps.users.models import User


class SlotNotOffered(DomainError):
    """The time is none of those that were proposed, or it is over."""

    code, status = "slot_not_offered", 400
    message = _("Choose one of the proposed times that are still to come.")


class InterviewOverlaps(DomainError):
    """The candidate chose a time for another interview already, here or at another employer."""

    code = "interview_overlaps"
    message = _("You have another interview at that time. Please choose another time.")


@transaction.atomic
def choose_slot(*, interview: Interview, actor: User, starts_at: datetime) -> Interview:
    """Choose a time for the candidate, and tell the employer. Choosing the same one twice changes nothing.

    :raises InterviewNotAllowed: if the application has ended
    :raises InterviewNotOpen: if another time was chosen, or the proposal was declined or called off
    :raises SlotNotOffered: if nobody proposed that time, or it is over
    :raises InterviewOverlaps: if the candidate has another interview then
    """
    lock_application(application=interview.application)
    interview = lock_interview(interview=interview)
    if interview.status == InterviewStatus.CHOSEN and interview.starts_at == starts_at:
        return interview
    require_status(interview, InterviewStatus.PROPOSED)
    if starts_at not in interview.slots or starts_at <= timezone.now():
        raise SlotNotOffered(field="starts_at")
    interview.status, interview.starts_at = InterviewStatus.CHOSEN, starts_at
    interview.ends_at = starts_at + timedelta(minutes=interview.minutes)
    with _constraint_has_the_last_word():
        save_step(interview, actor=actor, event=InterviewChosen, action="applications.choose_interview")
    return interview


@contextmanager
def _constraint_has_the_last_word() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        cause = error.__cause__
        if isinstance(cause, errors.ExclusionViolation) and cause.diag.constraint_name == ONE_AT_A_TIME:
            raise InterviewOverlaps(field="starts_at") from error
        raise

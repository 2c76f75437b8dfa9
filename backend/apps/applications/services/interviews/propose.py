"""Propose times for an interview."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import InterviewKind, InterviewStatus
from apps.applications.events import InterviewProposed
from apps.applications.models import Application, Interview
from apps.applications.services.interviews.lock import InterviewNotAllowed, lock_application
from apps.applications.services.interviews.slots import read_slots
from apps.applications.services.step import EmployerNotVerified
from apps.core.errors import DomainError, TooManyAttempts
from apps.core.events import publish
from apps.core.services import record_audit
from apps.employers.selectors import is_verified
from apps.users.models import User

MOST_A_DAY = 10  # to one candidate: each is told, and so is its end
DAY = timedelta(days=1)


class InterviewWaiting(DomainError):
    """The candidate has not answered the last proposal yet."""

    code = "interview_waiting"
    message = _("The candidate has not answered your last times yet. Call them off before you give new ones.")


@transaction.atomic
def propose_interview(
    *,
    application: Application,
    actor: User,
    kind: InterviewKind,
    zone: ZoneInfo,
    slots: Sequence[datetime],
    minutes: int,
    location: str = "",
    note: str = "",
) -> Interview:
    """Propose one to six times to a candidate who is invited, and tell the candidate.

    :param zone: of the place where they meet; times without an offset are what its clock shows
    :param minutes: how long it takes, whichever time is chosen
    :raises InterviewNotAllowed: if the candidate is not invited yet, or the application has ended
    :raises EmployerNotVerified: if the employer is not verified: nobody is asked to come to a company that may be none
    :raises InterviewWaiting: if a proposal waits for the candidate's answer
    :raises SlotsRefused: if a time is over, too far away or not on the clock
    :raises TooManyAttempts: after 10 proposals in a day, called off or not
    """
    moments = read_slots(slots=slots, zone=zone, at=timezone.now())
    application = lock_application(application=application)
    if application.applicant_id is None:  # erased a moment ago
        raise InterviewNotAllowed
    if not is_verified(employer=application.job.employer):
        raise EmployerNotVerified
    if application.interviews.filter(status=InterviewStatus.PROPOSED).exists():
        raise InterviewWaiting
    if application.interviews.filter(created_at__gt=timezone.now() - DAY).count() >= MOST_A_DAY:
        raise TooManyAttempts(retry_after=DAY // timedelta(seconds=1))
    interview = Interview.objects.create(
        application=application,
        applicant_id=application.applicant_id,
        kind=kind,
        zone=zone.key,
        slots=moments,
        minutes=minutes,
        location=location,
        note=note,
        created_by=actor,
        updated_by=actor,
    )
    publish(InterviewProposed(interview_id=interview.pk, application_id=application.pk))
    record_audit(actor=actor, action="applications.propose_interview", subject=interview)
    return interview

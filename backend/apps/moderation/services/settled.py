"""Cases that settled themselves."""

from django.db.models import QuerySet
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.moderation.enums import CaseKind, CaseState
from apps.moderation.models import Case


def close_settled_cases() -> int:
    """Close what waits for nobody any more; returns how many.

    A held job whose employer changed it, so that the rules let it go or it was deleted; an employer that is verified by
    now. Nothing was decided, so nobody is told.
    """
    now = timezone.now()
    with acting_as_system(reason="moderation.close_settled", is_routine=True):
        return sum(
            cases.update(state=CaseState.DECIDED, claimed_until=None, decided_at=now, updated_at=now)
            for cases in (_jobs_that_do_not_wait(), _employers_that_are_verified())
        )


def _jobs_that_do_not_wait() -> QuerySet[Case]:
    held = Case.objects.undecided().filter(kind=CaseKind.HELD_JOB)
    ids = [id for id in held.values_list("target_id", flat=True) if id]
    waiting = set(Job.objects.filter(pk__in=ids, status=JobStatus.IN_REVIEW).values_list("pk", flat=True))
    return Case.objects.filter(pk__in=held.exclude(target_id__in=waiting))


def _employers_that_are_verified() -> QuerySet[Case]:
    new = Case.objects.undecided().filter(kind=CaseKind.NEW_EMPLOYER)
    ids = [id for id in new.values_list("target_id", flat=True) if id]
    verified = set(Employer.objects.filter(pk__in=ids).verified().values_list("pk", flat=True))
    return Case.objects.filter(pk__in=new.filter(target_id__in=verified))

"""What the reader can do with a job, and has done already."""

from dataclasses import dataclass

from django.http import HttpRequest

from apps.applications.selectors import list_applications_by
from apps.core.services import acting_for
from apps.jobs.selectors.saved import list_saved_jobs
from apps.users.enums import UserType
from apps.users.models import User


@dataclass(frozen=True)
class OwnSteps:
    """Whether the reader is a stranger, may apply and save, and has done so."""

    is_stranger: bool = True
    is_candidate: bool = False
    has_applied: bool = False
    has_saved: bool = False


def find_own_steps(request: HttpRequest, *, job_id: str) -> OwnSteps:
    """Look at who reads (two queries for a candidate, none for others)."""
    user = request.user
    if not isinstance(user, User):
        return OwnSteps()
    if user.user_type != UserType.CANDIDATE:
        return OwnSteps(is_stranger=False)
    with acting_for(user_id=user.pk):
        applied = list_applications_by(user=user).filter(job_id=job_id).keeping_out().exists()
        saved = list_saved_jobs(user=user).filter(job_id=job_id).exists()
    return OwnSteps(is_stranger=False, is_candidate=True, has_applied=applied, has_saved=saved)

"""Ask somebody who was found to apply."""

from django.db import transaction
from django.utils import timezone

from apps.applications.events import CandidateApproached
from apps.applications.models import Approach
from apps.applications.services.submission import JobClosed
from apps.candidates.models import Candidate
from apps.core.events import publish
from apps.core.services import count_attempt, record_audit
from apps.jobs.models import Job
from apps.users.models import User

A_DAY = 20  # of one organization: an employer that means these people, not all of them


@transaction.atomic
def approach_candidate(*, actor: User, candidate: Candidate, job: Job) -> Approach:
    """Ask a candidate, from a list of those who may be found, to apply to an own job; they are told once.

    The same again changes nothing and returns the first one. The employer learns no name by it.

    :raises JobClosed: if the job takes no applications now
    :raises TooManyAttempts: after 20 people in a day
    """
    known = Approach.objects.filter(job=job, candidate=candidate).first()
    if known:
        return known
    if not job.accepts_applications(at=timezone.now()):
        raise JobClosed(field="job")
    count_attempt(limit="applications.approach", who=str(job.tenant_id), at_most=A_DAY, seconds=86_400)
    made, is_new = Approach.objects.get_or_create(
        job=job, candidate=candidate, defaults={"tenant_id": job.tenant_id, "created_by": actor}
    )
    if is_new:
        record_audit(actor=actor, action="applications.approach_candidate", subject=made)
        publish(CandidateApproached(approach_id=made.pk))
    return made

"""What was decided may leave a job waiting for us: then it waits in the queue, and not in silence."""

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors import find_standing_check
from apps.moderation.enums import CaseKind, TargetKind
from apps.moderation.models import Case
from apps.moderation.services.cases import open_case


def queue_what_still_waits(*, case: Case) -> Case | None:
    """Open a case about a job that only our staff can release, if the case that just ended was the last about it."""
    if case.target_kind != TargetKind.JOB or case.target_id is None:
        return None
    job = Job.objects.filter(pk=case.target_id, status=JobStatus.IN_REVIEW).first()
    if job is None:
        return None
    if Case.objects.undecided().filter(target_kind=TargetKind.JOB, target_id=job.pk).exists():
        return None
    check = find_standing_check(job=job)
    return open_case(
        kind=CaseKind.HELD_JOB,
        target_kind=TargetKind.JOB,
        target_id=job.pk,
        category=case.category,  # what was grave stays with those who may see it
        weight=check.score if check else 0,
        check_id=check.pk if check else None,
    )

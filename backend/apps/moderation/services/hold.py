"""Hide what trusted bodies report as grave, until a person looked."""

from django.utils.translation import gettext_lazy as _

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services import hold_job
from apps.moderation.enums import Action, Ground, TargetKind
from apps.moderation.models import Case, Report
from apps.moderation.services.automatic import decide_automatically

WHY = _(
    "A body that watches over fair work told us that something is wrong with this job. A person looks at it now."
)
ARTICLE = "DSA 16, 22"


def hold_at_once(*, case: Case, report: Report) -> None:
    """Take a live job out of sight at once; the case stays open, and a person decides next."""
    if case.target_kind != TargetKind.JOB or case.target_id is None:
        return
    job = Job.objects.filter(pk=case.target_id, status=JobStatus.PUBLISHED).first()
    if job is None:
        return
    hold_job(actor=None, job=job, reason=report.category)
    decide_automatically(
        case=case, action=Action.HOLD, say_facts=lambda: str(WHY), ground=Ground.TERMS, article=ARTICLE,
        rule_codes=[],
    )  # fmt: skip

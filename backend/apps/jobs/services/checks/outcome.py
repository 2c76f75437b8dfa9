"""From a verdict to what happens: our staff has the last word over a hold, nobody over a block."""

from apps.compliance.enums import Effect, Outcome
from apps.compliance.services import Finding, Verdict
from apps.jobs.enums import CheckCause
from apps.jobs.models import Job, JobCheck
from apps.jobs.selectors.findings import read_finding


def decide_outcome(*, job: Job, verdict: Verdict) -> Outcome:
    """Say what happens to the posting; what a person let go live before is not held for the same things again."""
    if verdict.outcome == Outcome.BLOCK:
        return Outcome.BLOCK
    if job.needs_release:
        return Outcome.HOLD
    if verdict.outcome == Outcome.HOLD and _is_released(job, verdict):
        return Outcome.PUBLISH
    return verdict.outcome


def says_nothing_new(*, verdict: Verdict, check: JobCheck) -> bool:
    """Whether all that weighs in the verdict stood in that check already, word for word and cent for cent."""
    known = [read_finding(stored) for stored in check.findings]
    return all(finding in known for finding in verdict.findings if _weighs(finding))


def _is_released(job: Job, verdict: Verdict) -> bool:
    released = JobCheck.objects.filter(job_id=job.pk, cause=CheckCause.RELEASE).first()
    return released is not None and says_nothing_new(verdict=verdict, check=released)


def _weighs(finding: Finding) -> bool:
    return finding.weight > 0 or finding.effect in (Effect.BLOCK, Effect.HOLD)

"""What is kept of a look."""

from dataclasses import asdict
from typing import Any

from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.compliance.services import Finding, Verdict, find_rule
from apps.compliance.services.wording import LEXICON_VERSION
from apps.core.services import keep_despite_refusal
from apps.jobs.enums import CheckCause
from apps.jobs.models import Job, JobCheck
from apps.jobs.services.checks.refuse import JobBlocked
from apps.jobs.services.checks.versions import get_reference_version


def keep_check(*, job: Job, verdict: Verdict, outcome: Outcome, cause: CheckCause) -> JobCheck:
    """Write down what the rules said, and put what readers are warned of on the posting, unsaved."""
    job.warnings = list_warnings(verdict)
    check = make_check(job=job, verdict=verdict, outcome=outcome, cause=cause)
    check.save(force_insert=True)
    return check


def keep_refused_check(*, job: Job, refusal: JobBlocked, cause: CheckCause) -> None:
    """Write down why a posting was stopped, although the refusal undoes all else."""
    check = make_check(job=job, verdict=refusal.verdict, outcome=Outcome.BLOCK, cause=cause)
    keep_despite_refusal(lambda: check.save(force_insert=True))


def make_check(*, job: Job, verdict: Verdict, outcome: Outcome, cause: CheckCause) -> JobCheck:
    """Make the row, unsaved."""
    return JobCheck(
        job_id=job.pk,
        tenant_id=job.tenant_id,
        cause=cause,
        outcome=outcome,
        score=verdict.score,
        findings=[{**asdict(finding), "params": dict(finding.params)} for finding in verdict.findings],
        lexicon_version=LEXICON_VERSION,
        reference_version=get_reference_version(on=timezone.localdate()),
    )


def list_warnings(verdict: Verdict) -> list[dict[str, Any]]:
    """List what is for readers, too, as the page of a posting holds it."""
    return [_warning(finding) for finding in verdict.findings if str(find_rule(finding.code).warning)]


def _warning(finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "field": finding.field, "params": dict(finding.params)}

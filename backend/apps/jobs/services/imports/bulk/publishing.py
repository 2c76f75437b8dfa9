"""The publish gate for many postings at once."""

from collections.abc import Sequence
from datetime import datetime

from apps.compliance.enums import RuleCode
from apps.compliance.services import say_finding
from apps.core.events import publish_all
from apps.employers.services import find_employer_findings
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobPublished, JobStatusChanged
from apps.jobs.models import Job
from apps.jobs.selectors.gate import LIVES_FOR, list_missing_facts
from apps.jobs.services.fingerprints import is_like_one, list_taken_down
from apps.jobs.services.gate import list_refusals
from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.source import Source
from apps.jobs.services.imports.lawful import list_faults
from apps.jobs.services.imports.rows import Reason
from apps.jobs.services.unverified import lock_employer


def open_gate(candidates: Sequence[Candidate], source: Source, at: datetime) -> None:
    """Let every draft through that lacks nothing; those that stay outside get the gate's reasons.

    Call it before the postings are written, and after they are locked only if the employer is already held.
    """
    drafts = [one for one in candidates if one.job is not None and one.job.status == JobStatus.DRAFT]
    own = [
        Reason("row", rule.code, str(rule.message)) for rule in list_refusals(source.actor, source.employer)
    ]
    own += _list_lookalike(source) if drafts and not own else []
    taken_down = list_taken_down(tenant_id=source.employer.tenant_id) if drafts else []
    for one in drafts:
        if one.job is not None:
            one.job.needs_release |= bool(taken_down) and is_like_one(job=one.job, others=taken_down)
            one.reasons = tuple(own) or _pass(one.job, at)
            one.is_newly_live = not one.reasons


def hold_employer(source: Source) -> None:
    """Let nobody take the verification away until the transaction ends."""
    if source.publishes:
        lock_employer(source.employer.pk)


def tell_of_new_postings(candidates: Sequence[Candidate]) -> None:
    """Publish the same facts as for one posting."""
    ids = [one.job.pk for one in candidates if one.is_newly_live and one.job is not None]
    publish_all(JobPublished(job_id=id) for id in ids)
    publish_all(JobStatusChanged(job_id=id, status=JobStatus.PUBLISHED) for id in ids)


def _list_lookalike(source: Source) -> list[Reason]:
    """Whose name is much like that of another company waits for a person, and nobody looks into a feed."""
    found = find_employer_findings(employer=source.employer, job_count=1)
    return [Reason("row", each.code, say_finding(each)) for each in found if each.code == RuleCode.LOOKALIKE]


def _pass(job: Job, at: datetime) -> tuple[Reason, ...]:
    if job.needs_release:  # our staff took it down, or one like it: no other row brings it back
        return (Reason("row", "job_held"),)
    until = job.expires_at or at + LIVES_FOR
    before, job.expires_at = job.expires_at, until
    if missing := list_missing_facts(job=job, at=at):
        job.expires_at = before
        return tuple(Reason(error.field, error.code, str(error.message)) for error in missing)
    if faults := list_faults(job=job):
        job.expires_at = before
        return faults
    job.status, job.published_at = JobStatus.PUBLISHED, job.published_at or at
    job.updated_at, job.updated_by_id = at, None
    return ()

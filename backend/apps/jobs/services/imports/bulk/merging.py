"""Rows that say something new become postings in memory, by the same rules as everywhere."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from apps.core.errors import DomainError
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.errors import JobEnded
from apps.jobs.models import Job
from apps.jobs.services.facts import put_facts
from apps.jobs.services.gate import require_facts
from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.comparing import CHANGED, SAME, WAITING
from apps.jobs.services.imports.bulk.source import Source
from apps.jobs.services.imports.lawful import list_faults
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.reports import CREATED, UPDATED, reasons_of
from apps.jobs.services.imports.rows import Reason

LONGEST_URL = 500


def merge_candidates(
    candidates: Sequence[Candidate], source: Source, mapper: RowMapper, at: datetime
) -> None:
    """Give every candidate that is not the same as before its posting, or the reasons why it has none."""
    wanted = [one for one in candidates if one.change != SAME]
    known = _lock([one.job_id for one in wanted if one.job_id and one.change in (CHANGED, WAITING)])
    mapper.places.learn(one.row.columns for one in wanted)
    for one in wanted:
        try:
            _merge(one, known.get(one.job_id), source, mapper, at)
        except DomainError as refusal:
            one.refuse(*reasons_of(refusal))


def _lock(ids: Sequence[UUID]) -> dict[UUID | None, Job]:
    jobs = Job.objects.select_for_update(of=("self",)).select_related("occupation")
    return {job.pk: job for job in jobs.filter(pk__in=ids).order_by("pk")} if ids else {}


def _merge(one: Candidate, known: Job | None, source: Source, mapper: RowMapper, at: datetime) -> None:
    if known is not None and one.change == WAITING:
        one.job = known
        return
    facts, reasons = mapper.map(one.row.columns)
    if reasons:
        one.refuse(*reasons)
        return
    if known is not None and known.status in ENDED:
        raise JobEnded
    if known is not None and known.status == JobStatus.IN_REVIEW:  # what our staff looks at stays what it was
        one.refuse(Reason("row", "job_held"))
        return
    job = known or _new_job(source)
    put_facts(job=job, facts=facts)
    job.external_id, job.content_hash = one.external_id, one.digest
    job.source_name, job.source_url = source.name, _find_url(one, source)
    if job.status == JobStatus.PUBLISHED and not _may_stay(one, job):
        return
    job.updated_at, job.updated_by_id, job.reviewed_at, job.reviewed_by_id = at, None, None, None
    one.job, one.outcome = job, UPDATED if known else CREATED


def _may_stay(one: Candidate, job: Job) -> bool:
    """Whether a live posting may say this; else it goes on saying what it said."""
    require_facts(job=job)
    if faults := list_faults(job=job):
        one.refuse(*faults)
    return not faults


def _new_job(source: Source) -> Job:
    return Job(
        employer_id=source.employer.pk,
        tenant_id=source.employer.tenant_id,
        created_by_id=source.actor.pk,
        external_source=source.external_source,
    )


def _find_url(one: Candidate, source: Source) -> str:
    """The posting's own page; else that of the source. Something else than a web address is no page."""
    own = one.row.columns.get("url", "").strip()
    is_page = own.startswith(("https://", "http://")) and len(own) <= LONGEST_URL and own.isprintable()
    return own if is_page and " " not in own else source.url

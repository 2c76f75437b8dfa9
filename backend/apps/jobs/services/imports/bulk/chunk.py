"""Some rows in one transaction: all of them as they should be, or none."""

from collections.abc import Sequence

from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from psycopg import DataError as CopyFailed

from apps.core.services import acting_for
from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.comparing import RETURNED, compare_candidates
from apps.jobs.services.imports.bulk.merging import merge_candidates
from apps.jobs.services.imports.bulk.prolonging import prolong_jobs
from apps.jobs.services.imports.bulk.publishing import hold_employer, open_gate, tell_of_new_postings
from apps.jobs.services.imports.bulk.source import Source
from apps.jobs.services.imports.bulk.writing import write_jobs
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.rows import Reason


def take_candidates(candidates: Sequence[Candidate], source: Source, mapper: RowMapper) -> None:
    """Write them; what the database refuses is found by halving, and costs only itself."""
    if not candidates:
        return
    try:
        _take(candidates, source, mapper)
    except (DataError, IntegrityError, CopyFailed):
        if len(candidates) == 1:
            candidates[0].refuse(Reason("row", "not_stored"))
            return
        middle = len(candidates) // 2
        take_candidates(candidates[:middle], source, mapper)
        take_candidates(candidates[middle:], source, mapper)


def _take(candidates: Sequence[Candidate], source: Source, mapper: RowMapper) -> None:
    at = timezone.now()
    with acting_for(user_id=source.actor.pk, tenant_id=source.employer.tenant_id):
        hold_employer(source)
        compare_candidates(candidates, source)
        merge_candidates(candidates, source, mapper, at)
        if source.publishes:
            open_gate(candidates, source, at)
        _write(candidates)
        prolong_jobs(candidates, at)
        transaction.set_rollback(source.is_dry)


def _write(candidates: Sequence[Candidate]) -> None:
    taken = [one for one in candidates if one.job is not None and (one.is_newly_live or one.is_changed)]
    if not taken:
        return
    replaced = [one.job_id for one in taken if one.change == RETURNED]
    write_jobs([one.job for one in taken if one.job is not None], replaced=replaced)
    tell_of_new_postings(taken)

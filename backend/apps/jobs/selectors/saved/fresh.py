"""What is new in a saved search."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved.criteria import make_filters, read_criteria
from apps.jobs.selectors.search import Filters, Search, Sort
from apps.jobs.selectors.search.conditions import parameters, where
from apps.jobs.selectors.search.order import sort_key

MOST_TOLD = 20  # jobs in one message; the rest is behind a link
FRESH = """
    WITH fresh AS MATERIALIZED (
        SELECT DISTINCT ON (l.vacancy) l.job_id, l.vacancy, l.live_since FROM jobs_livejob l
        WHERE l.live_since > %(told_until)s AND l.live_since <= %(settled)s AND {where}
            AND NOT EXISTS (
                SELECT FROM jobs_alertedjob t
                WHERE t.search_id = %(search_id)s AND (t.job_id = l.job_id OR t.vacancy = l.vacancy))
        ORDER BY l.vacancy, {nearest}, l.job_id
    )
    SELECT job_id, vacancy, count(*) OVER () FROM fresh ORDER BY live_since DESC, job_id DESC LIMIT %(most_told)s
"""


@dataclass(frozen=True)
class FreshJobs:
    """How many vacancies are new, and the newest of them: job and vacancy."""

    count: int
    jobs: list[tuple[UUID, int]]


def find_fresh_jobs(search: SavedSearch, *, settled: datetime, at: datetime) -> FreshJobs:
    """Find the live jobs that this search finds, that went live since it was last told, and that it never told.

    One statement. A vacancy that is posted for many towns counts once.

    :param settled: up to when jobs went live that are looked at
    :raises UnknownPlace: if nobody knows a place that the search names any more
    """
    filters = make_filters(read_criteria(search.query))
    values = {
        **parameters(filters, at=at),
        "told_until": search.told_until,
        "settled": settled,
        "search_id": search.pk,
        "most_told": MOST_TOLD,
    }
    with connection.cursor() as cursor:
        cursor.execute(FRESH.format(where=where(filters), nearest=_nearest(filters)), values)
        rows = cursor.fetchall()
    return FreshJobs(rows[0][2] if rows else 0, [(job, vacancy) for job, vacancy, _ in rows])


def _nearest(filters: Filters) -> str:
    """Of a vacancy in many towns the nearest is named; to who names no place, the one that came first."""
    return sort_key(Search(filters=filters, sort=Sort.DISTANCE)) if filters.near else "l.live_since"

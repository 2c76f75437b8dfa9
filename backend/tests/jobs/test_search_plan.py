"""The plan: the indexes are used, no list reads past rows that it does not show (G12)."""

from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from apps.core.models.base import new_id
from apps.core.services import refresh_statistics
from apps.jobs.models import Job
from apps.jobs.selectors.search import DEEPEST_ROW, Box, Filters, Search, Sort, get_near
from apps.jobs.selectors.search.statement import build_statement
from apps.jobs.services.seeding import seed_jobs

JOBS = 3000


def explain(search: Search, *, collapses: bool = False) -> str:
    sql, values = build_statement(search, language="nl", at=timezone.now(), collapses=collapses)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (VERBOSE, COSTS OFF) {sql}", values)
        return "\n".join(line for (line,) in cursor.fetchall())


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_plans_use_the_indexes():
    seed_jobs(count=JOBS, seed=3)
    refresh_statistics("jobs_job", "jobs_livejob")
    utrecht = get_near("3511")

    by_place = explain(
        Search(filters=Filters(near=(utrecht,), radius_km=10), sort=Sort.DISTANCE, facets=True)
    )
    by_words = explain(Search(filters=Filters(near=(utrecht,), q="orderpicker"), sort=Sort.DISTANCE))
    newest = explain(Search())
    best_paid = explain(Search(sort=Sort.PAY))

    assert "Index Scan using jobs_live_nearest" in by_place  # neighbors in order
    assert "Order By:" in by_place
    assert "jobs_live_in_square" in by_place
    assert "Seq Scan on public.jobs_livejob" not in by_place
    assert "jobs_live_by_words_and_squares" in by_words
    assert "jobs_live_newest" in newest
    assert "jobs_live_best_paid" in best_paid


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_plans_of_vacancies_and_several_places_use_the_indexes():
    seed_jobs(count=JOBS, seed=3)
    repeat_some()
    refresh_statistics("jobs_job", "jobs_livejob")
    near = Filters(near=(get_near("3511"), get_near("1012"), get_near("5911")), radius_km=10)

    by_places = explain(Search(filters=near, sort=Sort.DISTANCE, facets=True))
    of_vacancies = explain(Search(filters=near, sort=Sort.DISTANCE, facets=True), collapses=True)
    newest = explain(Search(), collapses=True)
    in_box = explain(Search(filters=Filters(bbox=Box(5.0, 52.0, 5.1, 52.1))))

    assert by_places.count("Index Scan using jobs_live_nearest") == 3  # neighbors in order, of each place
    assert of_vacancies.count("Index Scan using jobs_live_nearest") == 3
    assert "jobs_live_repeated_by_square" in of_vacancies
    assert "jobs_live_by_vacancy" in of_vacancies
    assert "jobs_live_newest" in newest
    assert "jobs_live_by_vacancy" in newest
    assert "jobs_live_in_square" in in_box
    for plan in (by_places, of_vacancies, newest, in_box):
        assert "Seq Scan on public.jobs_livejob" not in plan or plan is newest  # it counts all there are


def repeat_some() -> None:
    """Post every twentieth job for five towns more."""
    for job in Job.objects.order_by("id")[:: JOBS // 150]:
        for _ in range(5):
            job.pk, job.external_id = new_id(), ""
            job.save(force_insert=True)


@pytest.mark.parametrize("collapses", [False, True])
@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.PAY, Sort.DISTANCE])
def test_there_is_no_offset_without_a_page_number(db, sort, collapses):
    near = get_near("3511") if sort == Sort.DISTANCE else None

    sql, _ = build_statement(
        Search(filters=Filters(near=(near,) if near else ()), sort=sort),
        language="nl",
        at=timezone.now(),
        collapses=collapses,
    )

    assert "OFFSET %(offset)s" not in sql


def test_offset_ends_at_the_thousandth_row(db, client_for: Any):
    deepest = client_for(None).get("/api/v1/jobs/", {"page": 10, "page_size": 100})
    deeper = client_for(None).get("/api/v1/jobs/", {"page": 11, "page_size": 100})

    assert DEEPEST_ROW == 10 * 100
    assert deepest.status_code == 200
    assert deeper.status_code == 400

"""The triggers count the postings of a vacancy exactly, whoever writes at the same moment."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.gis.geos import Point
from django.db import connection, transaction

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob, Vacancy
from tests.factories.jobs import JobFactory

WRITERS = 6
STEPS = 25
TITLES = ["Order picker", "Driver", "Cook"]
RECOUNT = """
    SELECT
        (SELECT count(*) FROM jobs_livejob l JOIN jobs_job j ON j.id = l.job_id WHERE j.status = 'published'),
        (SELECT count(*) FROM jobs_livejob),
        (SELECT count(*) FROM jobs_job WHERE status = 'published'),
        (SELECT count(*) FROM (SELECT vacancy, count(*) FROM jobs_livejob GROUP BY 1
            EXCEPT SELECT hash, postings FROM jobs_vacancy) AS wrong),
        (SELECT count(*) FROM (SELECT hash, postings FROM jobs_vacancy
            EXCEPT SELECT vacancy, count(*) FROM jobs_livejob GROUP BY 1) AS wrong),
        (SELECT count(*) FROM jobs_livejob l WHERE is_repeated <> (
            SELECT count(*) > 1 FROM jobs_livejob b WHERE b.vacancy = l.vacancy)),
        (SELECT count(DISTINCT (j.employer_id, j.title)) FROM jobs_job j WHERE j.status = 'published')
            - (SELECT count(*) FROM jobs_vacancy)
"""


def recount() -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(RECOUNT)
        row: tuple[int, ...] = cursor.fetchone()
    return row


def assert_counted() -> None:
    joined, live, published, *wrong = recount()
    assert joined == live == published
    assert wrong == [0, 0, 0, 0]


def flags() -> list[bool]:
    return list(LiveJob.objects.order_by("job").values_list("is_repeated", flat=True))


@pytest.fixture
def pair(db: None, employer: Any) -> list[Job]:
    """A vacancy posted for two towns."""
    jobs: list[Job] = JobFactory.create_batch(2, published=True, employer=employer, title="Cook")
    return jobs


def test_second_posting_marks_the_first(pair):
    assert flags() == [True, True]
    assert Vacancy.objects.get().postings == 2


@pytest.mark.parametrize("change", [{"status": JobStatus.PAUSED}, {"title": "Another"}])
def test_who_stays_behind_alone_is_no_longer_repeated(pair, change):
    Job.objects.filter(pk=pair[0].pk).update(**change)

    assert True not in flags()
    assert_counted()


def test_deleted_posting_no_longer_counts(pair):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM jobs_job WHERE id = %s", [pair[0].pk])

    assert flags() == [False]
    assert_counted()


def test_last_one_leaves_no_counter(pair):
    Job.objects.update(status=JobStatus.CLOSED)

    assert not Vacancy.objects.exists()


def test_many_rows_of_one_statement_are_counted_together(pair, employer):
    drafts = JobFactory.create_batch(3, employer=employer, title="Cook")
    Job.objects.filter(pk__in=[job.pk for job in drafts]).update(
        status=JobStatus.PUBLISHED, published_at=pair[0].published_at, expires_at=pair[0].expires_at
    )

    assert Vacancy.objects.get().postings == 5
    assert flags() == [True] * 5
    assert_counted()


def test_move_to_another_place_changes_no_count(pair):
    Job.objects.filter(pk=pair[0].pk).update(point=Point(5.69, 50.85, srid=4326), place_name="Maastricht")

    assert flags() == [True, True]
    assert_counted()


@pytest.mark.django_db(transaction=True)
def test_undone_change_is_not_counted(employer):
    JobFactory.create_batch(2, published=True, employer=employer, title="Cook")

    with transaction.atomic():
        Job.objects.update(title="Driver")
        transaction.set_rollback(True)

    assert flags() == [True, True]
    assert_counted()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_counters_are_exact_after_many_wrote_at_once(employer, at_once: Callable[..., list[Any]]):
    jobs = [
        JobFactory(published=True, employer=employer, title=TITLES[number % len(TITLES)])
        for number in range(12)
    ]

    def write(writer: int) -> None:
        draw = random.Random(writer)
        for _ in range(STEPS):
            rows = Job.objects.filter(pk__in=[job.pk for job in draw.sample(jobs, draw.choice([1, 1, 3]))])
            with transaction.atomic():
                held = [job.pk for job in rows.select_for_update().order_by("pk")]
                move(draw, Job.objects.filter(pk__in=held))

    results = at_once(write, WRITERS)

    assert results == [None] * WRITERS
    assert_counted()


def move(draw: random.Random, rows: Any) -> None:
    """Publish, take down, rename or move."""
    kind = draw.choice(["publish", "pause", "rename", "place"])
    if kind == "publish":
        rows.update(status=JobStatus.PUBLISHED)
    elif kind == "pause":
        rows.update(status=JobStatus.PAUSED)
    elif kind == "rename":
        rows.update(title=draw.choice(TITLES))
    else:
        rows.update(point=Point(4 + draw.random() * 2, 51 + draw.random(), srid=4326))

"""The trigger keeps the search's table equal to the published postings."""

from django.contrib.gis.geos import Point
from django.db import connection

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob, Occupation
from tests.factories.jobs import JobFactory


def test_published_job_has_a_row_and_a_draft_has_none(db):
    job = JobFactory(published=True)
    JobFactory()

    assert list(LiveJob.objects.values_list("pk", flat=True)) == [job.pk]


def test_row_goes_and_comes_with_the_status(db):
    job = JobFactory(published=True)

    Job.objects.update(status=JobStatus.PAUSED)
    assert not LiveJob.objects.exists()

    Job.objects.update(status=JobStatus.PUBLISHED)
    assert LiveJob.objects.get().pk == job.pk


def test_row_goes_with_the_job(db):
    job = JobFactory(published=True)

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM jobs_job WHERE id = %s", [job.pk])

    assert not LiveJob.objects.exists()


def test_row_follows_every_change(db):
    job = JobFactory(published=True)
    job.pay_min_cents, job.shifts, job.housing_offered = 1600, ["night"], True
    job.occupation, job.point = Occupation.objects.get(slug="cook"), Point(5.69, 50.85, srid=4326)
    job.save()

    row = LiveJob.objects.get()

    assert (row.pay_min_cents, row.shifts, row.housing_offered) == (1600, ["night"], True)
    assert (row.occupation_id, row.language_codes) == ("cook", ["en"])
    assert row.square == row.squares[0]
    assert abs(row.x - 176_000) < 2000
    assert "'kok':" in str(row.words)


def test_change_that_the_search_does_not_know_rewrites_nothing(db):
    JobFactory(published=True)
    before = _version()

    Job.objects.update(external_id="Another")

    assert _version() == before


def _version() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT xmin::text || ctid::text FROM jobs_livejob")
        version: str = cursor.fetchone()[0]
    return version

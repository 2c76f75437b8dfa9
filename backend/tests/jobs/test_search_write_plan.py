"""What it costs to go live or to end does not grow with the number of live postings."""

from django.db import connection

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from tests.factories.jobs import JobFactory


def test_write_finds_its_live_rows_by_indexes(db):
    JobFactory(published=True)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # of so few rows all would be read
        cursor.execute("DISCARD PLANS")  # those that another test left were made without that
        before = _whole_reads(cursor)

        job = JobFactory(published=True)
        Job.objects.filter(pk=job.pk).update(status=JobStatus.PAUSED)

        assert _whole_reads(cursor) == before


def _whole_reads(cursor):
    cursor.execute(
        "SELECT coalesce(sum(seq_scan), 0) FROM pg_stat_xact_user_tables WHERE relname = 'jobs_livejob'"
    )
    return cursor.fetchone()[0]

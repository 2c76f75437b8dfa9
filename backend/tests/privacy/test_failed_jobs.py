"""What the queue remembers of jobs that failed goes after 30 days."""

import asyncio
from types import SimpleNamespace

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from apps.privacy import tasks

pytestmark = pytest.mark.django_db(transaction=True)
FAILED = """
    WITH job AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, scheduled_at)
        VALUES ('mail', 'notifications.send_mail', %s, 'failed', NULL) RETURNING id
    ), told AS (DELETE FROM procrastinate_events USING job WHERE job_id = job.id)
    INSERT INTO procrastinate_events (job_id, type, at) SELECT id, 'failed', now() - %s::interval FROM job
"""


def test_failed_jobs_go_after_30_days() -> None:
    with connection.cursor() as cursor:
        cursor.execute(FAILED, ['{"n": "old"}', "30 days 1 hour"])
        cursor.execute(FAILED, ['{"n": "young"}', "29 days 23 hours"])

    asyncio.run(_run())

    with connection.cursor() as cursor:
        cursor.execute("SELECT args ->> 'n' FROM procrastinate_jobs")
        assert cursor.fetchall() == [("young",)]


async def _run() -> None:
    worker_app = app.with_connector(app.connector.get_worker_connector())
    async with worker_app.open_async():
        await tasks.forget_failed_jobs.func(SimpleNamespace(app=worker_app), timestamp=0)

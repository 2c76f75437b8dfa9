"""Look into the queue."""

import json
from datetime import datetime
from typing import Any

from django.db import connection
from procrastinate.contrib.django import app

from tests.wall import behind_the_wall

JOBS = """
    SELECT args, scheduled_at FROM procrastinate_jobs WHERE status = 'todo' AND task_name = %s ORDER BY id
"""


def waiting(task: str) -> list[tuple[dict[str, Any], datetime | None]]:
    """List the arguments of the jobs of this task that wait, and their moment."""
    with connection.cursor() as cursor:
        cursor.execute(JOBS, [task])
        return [
            (json.loads(args) if isinstance(args, str) else args, when) for args, when in cursor.fetchall()
        ]


def run_events() -> None:
    """Let handlers hear what was published, and leave what they enqueue."""
    for arguments, _ in waiting("core.deliver"):
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM procrastinate_jobs WHERE task_name = 'core.deliver'"
                " AND args->'payload'->>'event_id' = %s AND args->>'handler' = %s",
                [arguments["payload"]["event_id"], arguments["handler"]],
            )
        with behind_the_wall():
            app.tasks["core.deliver"].func(**arguments)

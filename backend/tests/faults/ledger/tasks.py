"""The control: work as a queue alone does it, at least once. A worker that is killed here writes lines twice."""

import time
from uuid import UUID

from procrastinate.contrib.django import app

from apps.core.models import AuditEntry

NAIVE = "trials.write_naively"
AFTERWARDS = 0.3  # seconds between the line and the end of the job


@app.task(name=NAIVE, queue="events")
def write_naively(*, line_id: str, **_: object) -> None:
    """Write the line, without the inbox and outside of the job's own transaction."""
    AuditEntry.objects.create(action=NAIVE, object_type="trial", object_id=UUID(line_id))
    time.sleep(AFTERWARDS)

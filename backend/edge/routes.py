"""Which address leads to which read."""

import re
from collections.abc import Awaitable, Callable
from functools import partial
from uuid import UUID

from edge.answers import Answer
from edge.database import Database
from edge.jobs import search_jobs, show_job
from edge.requests import Asked

Read = Callable[[Asked, Database], Awaitable[Answer]]
PREFIX = r"/(?P<door>edge|api)/v1/jobs/"
SEARCH = re.compile(PREFIX)
# As Django's converter `uuid` reads it.
JOB = re.compile(PREFIX + r"(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/")


def find_read(path: str) -> tuple[str, Read] | None:
    """Return the route, as logs and metrics name it, and what answers it."""
    if match := SEARCH.fullmatch(path):
        return f"{match['door']}/v1/jobs/", search_jobs
    if match := JOB.fullmatch(path):
        return f"{match['door']}/v1/jobs/<uuid:id>/", partial(show_job, id=UUID(match["id"]))
    return None

"""The edge and the backend over the same committed jobs."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from starlette.testclient import TestClient

from apps.jobs.models import Job
from apps.jobs.services.seeding import seed_jobs
from edge.application import build
from tests.conftest import empty_tables
from tests.edge.both import Both
from tests.factories.jobs import JobFactory

JOBS = 200


@pytest.fixture(scope="module")
def committed(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Job]]:
    """Jobs that other connections see, too; by name those that are special."""
    with django_db_blocker.unblock():
        seed_jobs(count=JOBS, seed=11, mixed=True)
        yield {
            "live": JobFactory(published=True, title="Łódź & „żółw” <b>"),
            "paused": JobFactory(paused=True),
            "closed": JobFactory(closed=True),
            "overdue": JobFactory(overdue=True),
            "draft": JobFactory(),
        }
        connection.close()
        empty_tables()


@pytest.fixture(scope="module")
def edge(committed: dict[str, Job]) -> Iterator[TestClient]:
    """The edge in this process, over ASGI, with a pool of its own."""
    with TestClient(build(), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        yield client


@pytest.fixture
def both(edge: TestClient) -> Both:
    """Asks the two the same."""
    return Both(edge)

"""What the tests of the pages about jobs share."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.jobs.models import Job
from tests.factories.jobs import JobFactory


@pytest.fixture
def job() -> Job:
    """A live job in Amsterdam."""
    return JobFactory(published=True, title="Order picker in Amsterdam")


@pytest.fixture
def read(client: Client) -> Callable[..., str]:
    """Get a page that is there, as text."""

    def get(address: str, **options: Any) -> str:
        answer = client.get(address, **options)
        assert answer.status_code == 200
        return answer.content.decode()

    return get

"""The application in a world that breaks."""

from collections.abc import Iterator

import pytest

from tests.faults.people import People, gather
from tests.faults.surroundings import Surroundings, empty_redis, surroundings


@pytest.fixture(scope="module")
def world(django_db_setup: None) -> Iterator[Surroundings]:
    """The servers behind proxies; a database of Redis that nobody else uses."""
    empty_redis()
    with surroundings() as found:
        yield found


@pytest.fixture(scope="module")
def environment(world: Surroundings) -> dict[str, str]:
    """What the processes of this trial are told."""
    return world.environment()


@pytest.fixture
def people(transactional_db: None) -> People:
    """Who takes part."""
    return gather()

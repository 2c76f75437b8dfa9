"""What `make dev` says while it runs."""

import pytest
from devstack.foreground import how_to_start
from devstack.services import SERVERS, SERVICES


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_that_died_can_be_started_alone(name: str) -> None:
    assert how_to_start(name) == f"scripts/stack start {name}"


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_that_died_comes_back_with_the_stack(name: str) -> None:
    assert how_to_start(name) == "make up"

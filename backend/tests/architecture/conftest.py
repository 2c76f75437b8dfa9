"""Fixtures of the tests that look at the whole."""

import pytest

from tests.architecture.world import World, make_world


@pytest.fixture
def world(db: None) -> World:
    """Two candidates, two organizations, one application."""
    return make_world()

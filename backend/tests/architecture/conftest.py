"""Fixtures of the tests that look at the whole."""

from typing import Any

import pytest

from tests.architecture.world import World, make_world


@pytest.fixture
def world(db: None, settings: Any) -> World:
    """Two candidates, two organizations, one application; and an issuer of identities that nobody asks."""
    settings.OIDC_PROVIDERS = {"clerk": {"issuer": "http://127.0.0.1:9", "audience": "safejob"}}
    return make_world()

"""Fixtures of the tests that look at the whole."""

from typing import Any

import pytest

from tests.architecture.world import World, make_world


@pytest.fixture
def world(db: None, settings: Any) -> World:
    """Two candidates, two organizations, one application; and an issuer and a bot that nobody asks."""
    settings.OIDC_PROVIDERS = {"clerk": {"issuer": "http://127.0.0.1:9", "audience": "safejob"}}
    settings.TELEGRAM_BOT_NAME, settings.TELEGRAM_BOT_TOKEN = "safejob_bot", "1:token"
    return make_world()

"""Telegram and a push service, as fakes."""

from collections.abc import Iterator
from typing import Any

import pytest

from fakes import push, telegram


@pytest.fixture
def bots(settings: Any) -> Iterator[telegram.Telegram]:
    """The fake Bot API; settings point at it."""
    with telegram.running(slow_seconds=3.0) as running:
        settings.TELEGRAM_API_URL = settings.TELEGRAM_LINK_URL = running.base_url
        settings.TELEGRAM_BOT_NAME, settings.TELEGRAM_BOT_TOKEN = "safejob_test_bot", "1:test-token"
        settings.TELEGRAM_WEBHOOK_SECRET, settings.TELEGRAM_TIMEOUT = "test-webhook-secret", 0.5
        yield running


@pytest.fixture
def pushes(settings: Any, tmp_path: Any) -> Iterator[push.PushService]:
    """The fake push service; settings let us post to it."""
    with push.running(slow_seconds=3.0) as running:
        settings.PUSH_ORIGINS = [running.base_url]
        settings.PUSH_KEY_FILE, settings.PUSH_TIMEOUT = tmp_path / "push" / "key.pem", 0.5
        yield running

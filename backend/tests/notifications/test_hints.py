"""A hint says that there is something new on a list; nothing depends on it."""

import time
from collections.abc import Iterator

import orjson
import pytest
import redis
from django.conf import settings as configured
from django.db import transaction

from apps.core.clients import hints
from apps.notifications.models import Notice
from apps.notifications.services import mark_all_read
from tests.factories.notices import NoticeFactory

NOBODY_LISTENS = "redis://127.0.0.1:9/0"
NOBODY_ANSWERS = "redis://10.255.255.1:6379/0"


@pytest.fixture(autouse=True)
def _closed_breaker() -> Iterator[None]:
    hints.open_until.clear()
    yield
    hints.open_until.clear()


@pytest.fixture
def listener() -> Iterator[redis.client.PubSub]:
    """Hears what is published from now on."""
    with redis.Redis.from_url(configured.REDIS_URL) as server, server.pubsub() as heard:
        heard.subscribe("safejob:user")
        assert heard.get_message(timeout=5)["type"] == "subscribe"
        yield heard


def hear(listener: redis.client.PubSub, notice: Notice, seconds: float) -> bool:
    """Whether the list of this notice is named; those who test beside this one name others."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        message = listener.get_message(timeout=0.1)
        if message and orjson.loads(message["data"]) == {"u": str(notice.recipient_id)}:
            return True
    return False


@pytest.mark.django_db(transaction=True)
def test_hint_names_the_list_once_the_change_is_stored(listener):
    notice = NoticeFactory()

    with transaction.atomic():
        mark_all_read(user=notice.recipient)
        assert not hear(listener, notice, 0.2), "a change that may still be undone is no news"

    assert hear(listener, notice, 5)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("server", [NOBODY_LISTENS, NOBODY_ANSWERS])
def test_redis_that_is_away_stops_nobody(settings, server):
    settings.REDIS_URL = server
    notice = NoticeFactory()
    begun = time.monotonic()

    assert mark_all_read(user=notice.recipient) == 1

    assert time.monotonic() - begun < 1
    notice.refresh_from_db()
    assert notice.is_read

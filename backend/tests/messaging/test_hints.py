"""Hints: where to look, and nothing else; nobody waits for them."""

import socket
import time
from contextlib import closing

import orjson
import pytest
import redis
from django.conf import settings as house
from django.db import transaction

from apps.core.clients import hints
from apps.messaging.services import mark_read, publish_hint

CHANNEL = "safejob:conversation"
ID = "019401f0-7c39-7f44-8f62-6a2f0c1f7d01"


@pytest.fixture(autouse=True)
def _closed_breaker():
    hints.open_until.clear()
    yield
    hints.open_until.clear()


@pytest.fixture
def heard():
    """Whatever is published from now on; those who test beside this one are not listened to."""
    with closing(redis.Redis.from_url(house.REDIS_URL)) as server, closing(server.pubsub()) as listener:
        listener.subscribe(CHANNEL)
        assert listener.get_message(timeout=2)["type"] == "subscribe"

        def read(of):
            found, until = [], time.monotonic() + 2
            while time.monotonic() < until:
                message = listener.get_message(timeout=0.2)
                if message is None and found:
                    break
                payload = orjson.loads(message["data"]) if message else {}
                found += [payload] if payload.get("c") == str(of) else []
            return found

        yield read


@pytest.mark.parametrize(
    ("more", "expected"), [({}, {"k": "message"}), ({"side": "employer"}, {"k": "message", "s": "employer"})]
)
def test_says_where_to_look(heard, more, expected):
    publish_hint(ID, 7, "message", **more)

    assert heard(ID) == [{"c": ID, "n": 7, **expected}]


@pytest.mark.django_db(transaction=True)
def test_comes_after_the_commit_and_never_for_what_was_rolled_back(talk, heard):
    told = talk()
    told.say("Hello")
    with transaction.atomic():
        told.say("Lost")
        transaction.set_rollback(True)
    told.conversation.refresh_from_db()
    mark_read(conversation=told.conversation, reader=told.recruiter, side="employer", position=1)

    of = told.conversation.pk
    assert heard(of) == [
        {"c": str(of), "n": 1, "k": "message"},
        {"c": str(of), "n": 2, "k": "read"},
    ]


@pytest.mark.django_db
def test_typing_is_a_hint_and_changes_nothing(talk, heard):
    told = talk()

    assert told.as_recruiter.post(f"{told.url}typing/").status_code == 204

    of = told.conversation.pk
    assert heard(of) == [{"c": str(of), "n": 0, "k": "typing", "s": "employer"}]
    told.conversation.refresh_from_db()
    assert told.conversation.change == 0


@pytest.fixture
def silent_server():
    """A server that takes connections and never answers."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def refusing_server():
    """A port on which nobody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def test_waits_a_moment_only_and_then_not_at_all(settings, silent_server):
    settings.REDIS_URL = silent_server

    waited = []
    for _ in range(3):
        begin = time.monotonic()
        publish_hint(ID, 1, "message")
        waited.append(time.monotonic() - begin)

    assert waited[0] < 0.5  # 0.3 s, and what a busy machine adds
    assert max(waited[1:]) < 0.05


def test_refusing_server_is_nobodys_error(settings):
    settings.REDIS_URL = refusing_server()

    assert hints.send_hint(CHANNEL, {"c": ID}) is False
    assert settings.REDIS_URL in hints.open_until


def test_asks_again_when_the_breaker_closes(settings, monkeypatch):
    settings.REDIS_URL = refusing_server()
    assert hints.send_hint(CHANNEL, {"c": ID}) is False
    monkeypatch.setitem(hints.open_until, house.REDIS_URL, time.monotonic() - 1)

    settings.REDIS_URL = redis_of_the_tests()

    assert hints.send_hint(CHANNEL, {"c": ID}) is True


def redis_of_the_tests():
    """Where Redis really is."""
    from config.settings import base

    return base.REDIS_URL

"""A database that is frozen, gone or back again: answers come in time, say 503, and nobody waits in line."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Any

import psycopg
import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.db import InterfaceError, OperationalError, connection
from rest_framework.test import APIClient

from apps.core.clients.postgis.patience import BoundedConnection, Silent, give_up_after, spending_at_most
from apps.core.clients.postgis.turnstile import Turnstile
from apps.core.selectors import health


@pytest.fixture
def give_up() -> Iterator[Callable[[float], None]]:
    yield give_up_after
    give_up_after(None)


@pytest.fixture
def bounded(db: None) -> Iterator[BoundedConnection]:
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory"), parameters.pop("context")
    with suppress(psycopg.OperationalError), BoundedConnection.connect(**parameters) as made:
        yield made


@pytest.fixture
def silent_server() -> Iterator[int]:
    """Takes connections and never says a word."""
    with closing(socket.socket()) as server:
        server.bind(("127.0.0.1", 0))
        server.listen(64)
        yield server.getsockname()[1]


class SlowCursor(psycopg.Cursor[Any]):
    """Takes its time, whatever is asked."""

    def execute(self, *_: Any, **__: Any) -> Any:
        """Sleep in the server."""
        return super().execute("SELECT pg_sleep(3)")


def test_answer_that_does_not_come_ends_the_wait(
    bounded: BoundedConnection, give_up: Callable[[float], None]
) -> None:
    give_up(0.2)
    started = time.monotonic()

    with pytest.raises(Silent):
        bounded.execute("SELECT pg_sleep(3)")

    assert time.monotonic() - started < 1
    assert bounded.closed


def test_waits_of_one_request_are_added_up(
    bounded: BoundedConnection, give_up: Callable[[float], None]
) -> None:
    give_up(5)
    started = time.monotonic()

    with spending_at_most(0.5):
        for _ in range(2):
            bounded.execute("SELECT pg_sleep(0.2)")
        with pytest.raises(Silent):
            bounded.execute("SELECT pg_sleep(0.2)")

    assert 0.5 <= time.monotonic() - started < 1
    assert bounded.closed


def test_work_between_the_waits_costs_nothing(
    bounded: BoundedConnection, give_up: Callable[[float], None]
) -> None:
    give_up(5)

    with spending_at_most(0.2):
        bounded.execute("SELECT 1")
        time.sleep(0.3)
        assert bounded.execute("SELECT 1").fetchone() == (1,)


def test_who_spent_everything_waits_no_more(
    bounded: BoundedConnection, give_up: Callable[[float], None]
) -> None:
    give_up(5)
    with spending_at_most(0.1):
        with suppress(Silent):
            bounded.execute("SELECT pg_sleep(3)")
        started = time.monotonic()
        with closing(connection.copy()) as other, pytest.raises(OperationalError):
            # To connect may be a matter of no time at all; to sleep is not.
            other.cursor().execute("SELECT pg_sleep(3)")

    assert time.monotonic() - started < 1


def test_command_line_waits_as_long_as_it_takes(bounded: BoundedConnection) -> None:
    assert bounded.execute("SELECT pg_sleep(0.3) IS NOT NULL").fetchone() == (True,)


def test_ping_of_a_kept_connection_is_bounded(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apps.core.clients.postgis.base.PING_SECONDS", 0.2)
    monkeypatch.setattr("apps.core.clients.postgis.base.RECENT_SECONDS", 0.0)
    with closing(connection.copy()) as wrapper:
        wrapper.ensure_connection()
        kept = wrapper.connection
        monkeypatch.setattr(kept, "cursor", lambda: closing(SlowCursor(kept)))
        started = time.monotonic()

        usable = wrapper.is_usable()

        assert usable is False
        assert time.monotonic() - started < 1


def test_who_answered_just_now_is_not_pinged_again(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connection.copy()) as wrapper:
        wrapper.ensure_connection()
        monkeypatch.setattr(wrapper.connection, "cursor", pytest.fail)

        assert wrapper.is_usable() is True


def test_who_answered_a_while_ago_is_pinged(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connection.copy()) as wrapper:
        wrapper.ensure_connection()
        wrapper.connection.answered_at -= 2

        assert wrapper.is_usable() is True
        assert time.monotonic() - wrapper.connection.answered_at < 1


def test_connection_that_was_closed_is_not_usable_however_young(db: None) -> None:
    with closing(connection.copy()) as wrapper:
        wrapper.ensure_connection()
        wrapper.connection.close()

        assert wrapper.is_usable() is False


def test_nobody_waits_in_line_for_a_server_that_does_not_answer() -> None:
    turnstile = Turnstile()
    with pytest.raises(psycopg.OperationalError), turnstile.attempt():
        raise psycopg.OperationalError("refused")

    with pytest.raises(Silent), turnstile.attempt():
        pass


def test_one_at_a_time_tries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apps.core.clients.postgis.turnstile.PAUSE", 0.0)
    turnstile = Turnstile()
    with pytest.raises(psycopg.OperationalError), turnstile.attempt():
        raise psycopg.OperationalError("refused")

    with turnstile.attempt(), pytest.raises(Silent), turnstile.attempt():
        pass

    with turnstile.attempt(), turnstile.attempt():  # it is back: everybody may
        pass


def test_frozen_server_costs_one_wait_not_one_per_caller(db: None, silent_server: int) -> None:
    def attempt() -> float:
        wrapper = connection.copy()
        wrapper.settings_dict |= {"HOST": "127.0.0.1", "PORT": str(silent_server)}
        started = time.monotonic()
        with pytest.raises(OperationalError):
            wrapper.ensure_connection()
        return time.monotonic() - started

    first, *later = [attempt() for _ in range(20)]

    assert first < 5
    assert sum(later) < 0.5


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_page_behind_the_session_says_503_when_the_database_is_away(
    error: type[Exception], api: APIClient, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ROOT_URLCONF = "config.urls"
    api.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32

    def away(self: SessionBase, *_: Any) -> None:
        raise error("the database is away")

    monkeypatch.setattr(SessionBase, "_get_session", away)
    monkeypatch.setattr(SessionBase, "_session", property(away))

    answer = api.get("/admin/")

    assert answer.status_code == 503
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"] == "5"
    assert answer.json()["code"] == "service_unavailable"


def test_slow_checks_share_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    slow = dict.fromkeys("abcdef", lambda: release.wait(10))
    monkeypatch.setattr(health, "CHECKS", slow)
    monkeypatch.setattr(health, "SECONDS", 0.2)
    started = time.monotonic()

    checks = health.check_health()

    release.set()
    assert time.monotonic() - started < 0.6
    assert checks == dict.fromkeys("abcdef", False)

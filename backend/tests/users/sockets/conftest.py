"""What the tests of sockets share."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections

from apps.users.consumers import database, signed_in, watch
from apps.users.consumers.database import THREADS
from apps.users.enums import SignInMethod
from apps.users.models import Session
from apps.users.services import issue_socket_ticket, start_session
from config.sockets import sockets
from tests.factories.users import UserFactory
from tests.users.sockets.communicator import Socket

ORIGIN = b"https://safejob.test"


@pytest.fixture
def session(transactional_db: None) -> Session:
    """Somebody who is signed in."""
    user = UserFactory()
    start_session(user=user, method=SignInMethod.PASSWORD)
    return user.sessions.get()


@pytest.fixture
def ticket(session: Session) -> str:
    """Their way in."""
    return issue_socket_ticket(session=session)


def _hang_up(pool: ThreadPoolExecutor) -> None:
    """Close the connection of every thread; one that stays open would keep the test's database from being removed."""
    everybody_came = threading.Barrier(THREADS)

    def close() -> None:
        everybody_came.wait(5)
        connections.close_all()

    for done in [pool.submit(close) for _ in range(THREADS)]:
        done.result()
    pool.shutdown()


@pytest.fixture(autouse=True)
def _own_process(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Threads and a watcher as in a process that has just begun; the pages are at ORIGIN."""
    settings.PUBLIC_URL = ORIGIN.decode()
    pool, fresh = ThreadPoolExecutor(max_workers=THREADS), watch.SessionWatcher()
    monkeypatch.setattr(database, "pool", pool)
    monkeypatch.setattr(signed_in, "watcher", fresh)
    yield
    _hang_up(pool)


@pytest.fixture
def knock() -> Callable[..., Socket]:
    """Make a socket to one of the rooms, as a page of ours would."""

    def make(
        path: str = "/ws/session/",
        *,
        headers: list[tuple[bytes, bytes]] | None = None,
        subprotocols: Sequence[str] = (),
        application: Any = sockets,
    ) -> Socket:
        shown = [(b"origin", ORIGIN)] if headers is None else headers
        return Socket(application, path, shown, list(subprotocols))

    return make

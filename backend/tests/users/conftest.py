"""What the tests of signing in share."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from apps.core import events
from apps.users import services
from apps.users.events import (
    EmailVerificationRequested,
    EmailVerified,
    MagicLinkRequested,
    PasswordChanged,
    PasswordResetRequested,
    SessionFamilyRevoked,
    SessionsRevoked,
    UserRegistered,
)
from apps.users.models import Challenge

EVENTS = (
    EmailVerificationRequested,
    EmailVerified,
    MagicLinkRequested,
    PasswordChanged,
    PasswordResetRequested,
    SessionFamilyRevoked,
    SessionsRevoked,
    UserRegistered,
)


@pytest.fixture
def post() -> Callable[..., Any]:
    """POST JSON below /api/v1/auth/ as a stranger with a browser of their own, or with the given client."""

    def send(path: str, body: dict[str, Any], *, client: APIClient | None = None, **headers: str) -> Any:
        return (client or APIClient()).post(f"/api/v1/auth/{path}/", body, format="json", headers=headers)

    return send


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, run_jobs: Callable[[], int]) -> Callable[[], list[events.Event]]:
    """What came out of the queue: a subscriber of our own instead of those upstairs."""
    collected: list[events.Event] = []
    for registry in ("_handlers", "_by_name", "_event_types"):
        monkeypatch.setattr(events, registry, {})

    @events.subscribe(*EVENTS)
    def collect(event: events.Event) -> None:
        collected.append(event)

    def run() -> list[events.Event]:
        run_jobs()
        return collected

    return run


@pytest.fixture
def newest_mail() -> Callable[[], services.ArmedChallenge | None]:
    """What would be in the mail that the newest challenge sends."""

    def arm() -> services.ArmedChallenge | None:
        return services.arm_challenge(challenge_id=Challenge.objects.latest("id").pk)

    return arm


@dataclass(frozen=True)
class Asked:
    """A registration: the browser in which it happened, and the token of its mail."""

    browser: APIClient
    token: str


@pytest.fixture
def asked(post: Callable[..., Any], newest_mail: Callable[[], services.ArmedChallenge]) -> Asked:
    """Ania registered with the password "seven wet clogs"."""
    browser = APIClient()
    ania = {"email": "ania@example.com", "user_type": "candidate", "name": "Ania"}
    post("register", ania | {"password": "seven wet clogs"}, client=browser)
    return Asked(browser, newest_mail().token)


@pytest.fixture
def statements_of() -> Callable[[Callable[[], Any]], list[str]]:
    """What a call asks the database, each statement without its values."""

    def run(call: Callable[[], Any]) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            call()
        return [VALUES.sub("?", query["sql"]) for query in captured]

    return run


@pytest.fixture
def clock(time_machine: Any) -> Any:
    """The clock, standing still now; `clock.shift(seconds)` moves it."""
    time_machine.move_to(datetime.now(UTC), tick=False)
    return time_machine


VALUES = re.compile(r"NULL|'[^']*'(::\w+)?|\bs[0-9]+_x[0-9]+")
WAITING = "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted"


@pytest.fixture
def at_one_row(at_once: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """Call a function so many times at once, and let none pass a locked row before all of them wait there.

    Threads alone seldom meet: without the lock a race that is there would hardly ever show.
    """

    def hold(rows: QuerySet[Any], times: int) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            list(rows.select_for_update())
            for _ in range(100):
                cursor.execute(WAITING)
                if cursor.fetchone()[0] >= times:
                    return
                time.sleep(0.03)

    def run(function: Callable[[int], Any], rows: QuerySet[Any], times: int) -> list[Any]:
        return at_once(lambda index: function(index) if index else hold(rows, times), times + 1)[1:]

    return run

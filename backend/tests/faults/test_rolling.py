"""R14: every process is stopped and started again under load; no request fails, no message is lost."""

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

from apps.jobs.models import Job
from apps.messaging.models import Conversation, Message
from tests.factories.messaging import ConversationFactory
from tests.faults.client import Caller
from tests.faults.people import People
from tests.faults.programs import Program, await_condition, running, web, websocket, worker
from tests.faults.proxy import proxied
from tests.faults.sizes import size
from tests.faults.talker import Talker, talking

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROUNDS = size(suite=3, full=10)
BACK = 5.0  # seconds in which a socket is back
PAUSE = 0.1  # seconds between two things that one person does
ROWS = "SELECT status, count(*) FROM procrastinate_jobs WHERE queue_name <> 'upkeep' GROUP BY status"


@dataclass
class Day:
    """What people did meanwhile, and how it was answered."""

    caller: Caller
    talkers: list[Talker]
    said: list[str] = field(default_factory=list)
    posted: list[str] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)

    def spend(self) -> None:
        """Do one thing after the other until it is over."""
        while not self.is_over.wait(PAUSE):
            try:
                self._act()
            except Exception as error:
                self.failures.append(repr(error))

    def _act(self) -> None:
        number = len(self.posted)
        self.said.append(f"Message {number}")
        self.talkers[number % 2].say(f"Message {number}")
        title = f"Trial {number}"
        for method, path, body in [
            ("POST", "/api/v1/jobs/", {"title": title}),
            ("GET", "/api/v1/jobs/search/?q=order", None),
            ("GET", "/", None),
        ]:
            self.statuses[self.caller.insist(method, path, body, str(uuid4())).status] += 1
        self.posted.append(title)


@contextmanager
def spent(day: Day) -> Iterator[None]:
    thread = threading.Thread(target=day.spend, name="day")
    thread.start()
    try:
        yield
    finally:
        day.is_over.set()
        thread.join()


def restart(programs: list[Program], day: Day) -> None:
    """Stop them politely and start them again, while the others do the work."""
    for program in programs:
        assert program.popen
        program.popen.terminate()
    for program in programs:
        program.stop()
        program.start()
    for program in programs:
        if program.port:
            program.await_open()
    done = len(day.posted)
    await_condition(lambda: len(day.posted) > done + 1, str(day.failures))


def jobs_left() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(ROWS)
        return dict(cursor.fetchall())


def test_restarts_under_load_lose_nothing(
    environment: dict[str, str], people: People, tmp_path: Path
) -> None:
    talk: Conversation = ConversationFactory(
        application__candidate=people.candidate, application__job=people.job
    )
    webs = [web(environment, tmp_path) for _ in range(2)]
    sockets = [websocket(environment, tmp_path) for _ in range(2)]
    workers = [worker(environment, tmp_path) for _ in range(2)]
    with (
        running(*webs, *sockets, *workers),
        proxied(*(program.port for program in webs)) as door,
        proxied(*(program.port for program in sockets)) as socket_door,
    ):
        tokens = people.candidate_token, people.recruiter_token
        talkers = [Talker(Caller(door.port, token), socket_door.port, str(talk.pk)) for token in tokens]
        day = Day(Caller(door.port, people.recruiter_token), talkers)
        with talking(*talkers), spent(day):
            for _ in range(ROUNDS):
                for one_of_each in zip(webs, sockets, workers, strict=True):
                    restart(list(one_of_each), day)
            day.is_over.set()
            await_condition(lambda: not any(talker.unsent for talker in talkers), "not all was said")
            await_condition(
                lambda: all(len(talker.texts()) == len(day.said) for talker in talkers), "not all was heard"
            )
        await_condition(lambda: not jobs_left().keys() & {"doing"}, str(jobs_left()))

    gaps = [gap for talker in talkers for gap in talker.gaps]
    sys.stdout.write(f"{ROUNDS} rounds, {day.statuses.total()} requests, {len(day.said)} messages; ")
    sys.stdout.write(f"{len(gaps)} times back on a socket, after {max(gaps):.1f} s at most\n")
    assert day.failures == []
    assert set(day.statuses) == {200, 201}
    assert set(Job.objects.filter(title__startswith="Trial").values_list("title", flat=True)) == set(
        day.posted
    )
    assert Job.objects.filter(title__startswith="Trial").count() == len(day.posted)
    assert Message.objects.count() == len(day.said)
    assert all(sorted(talker.texts()) == sorted(day.said) for talker in talkers)
    assert len(gaps) > 2
    assert max(gaps) <= BACK, gaps
    assert "failed" not in jobs_left()

"""R9: a request that is sent again, because its answer was lost, has one effect."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from apps.core.models import IdempotentAnswer
from apps.jobs.models import Job
from tests.faults.client import Answer, Caller
from tests.faults.faults import CUT, DEAF, PASS, RESET
from tests.faults.people import People, gather
from tests.faults.programs import Program, await_condition, running, web
from tests.faults.proxy import FaultProxy, proxied
from tests.faults.sizes import size
from tests.faults.weather import bad_weather

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
POSTS, COPIES, AT_ONCE = size(suite=150, full=1000), 3, 24
KILLS = size(suite=2, full=10)
PATH = "/api/v1/jobs/"
TAKEN = """
    SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE l.locktype = 'advisory' AND d.datname = current_database()
"""


@pytest.fixture(scope="module")
def server(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    program = web(environment, tmp_path_factory.mktemp("server"))
    with running(program):
        yield program


@pytest.fixture
def door(server: Program) -> Iterator[FaultProxy]:
    with proxied(server.port) as proxy:
        yield proxy


def title(number: int) -> dict[str, Any]:
    return {"title": f"Trial {number}"}


def post_all(caller: Caller, numbers: range, copies: int) -> dict[int, list[Answer]]:
    """Post each number so many times at once, under one key, until somebody answers."""
    order = [number for number in numbers for _ in range(copies)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda n: caller.insist("POST", PATH, title(n), f"trial-{n}"), order))
    found: dict[int, list[Answer]] = {number: [] for number in numbers}
    for number, answer in zip(order, answers, strict=True):
        found[number].append(answer)
    return found


def assert_one_effect_each(found: dict[int, list[Answer]]) -> None:
    statuses = Counter(answer.status for answers in found.values() for answer in answers)
    assert set(statuses) == {201}, statuses
    told = {number: {answer.data["id"] for answer in answers} for number, answers in found.items()}
    jobs = Job.objects.filter(title__startswith="Trial").values_list("pk", "title")
    made = {int(title.split()[1]): str(pk) for pk, title in jobs}
    assert len(jobs) == len(found)
    assert told == {number: {made[number]} for number in found}


def test_copies_whose_replies_are_lost_have_one_effect(people: People, door: FaultProxy) -> None:
    caller = Caller(door.port, people.recruiter_token)

    with bad_weather(door, [CUT, DEAF, RESET]):
        found = post_all(caller, range(POSTS), COPIES)

    assert_one_effect_each(found)


def test_application_that_is_killed_between_commit_and_reply_repeats_nothing(
    people: People, door: FaultProxy, server: Program
) -> None:
    caller = Caller(door.port, people.recruiter_token)

    with ThreadPoolExecutor(1) as pool:
        posting = pool.submit(post_all, caller, range(40 * KILLS), 1)
        for _ in range(KILLS):
            kept = IdempotentAnswer.objects.count()
            await_condition(
                lambda kept=kept: IdempotentAnswer.objects.count() > kept + 5,
                "nobody posts",
            )
            door.suffer(DEAF)  # what is committed from here on, nobody hears of
            kept = IdempotentAnswer.objects.count()
            await_condition(
                lambda kept=kept: IdempotentAnswer.objects.count() > kept,
                "nothing is committed",
            )
            server.kill()
            door.suffer(RESET)
            server.start()
            server.await_open()
            door.suffer(PASS)
        found = posting.result()

    assert_one_effect_each(found)
    assert any("idempotent-replayed" in answer.headers for [answer] in found.values())


def test_key_with_another_body_is_refused(people: People, server: Program) -> None:
    caller = Caller(server.port, people.recruiter_token)
    caller.insist("POST", PATH, title(1), "trial-1")

    answer = caller.ask("POST", PATH, title(2), **{"Idempotency-Key": "trial-1"})

    assert (answer.status, answer.data["code"]) == (409, "idempotency_key_reused")
    assert not answer.may_be_repeated


def test_key_belongs_to_one_person(people: People, server: Program) -> None:
    for token in (people.recruiter_token, gather().recruiter_token):
        assert Caller(server.port, token).insist("POST", PATH, title(1), "trial-1").status == 201

    assert Job.objects.filter(title="Trial 1").count() == 2


def is_somebody_at_it() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(TAKEN)
        return bool(cursor.fetchone()[0])


def test_twin_of_a_request_on_its_way_is_told_when_to_come_back(people: People, server: Program) -> None:
    caller = Caller(server.port, people.recruiter_token)
    caller.insist("POST", PATH, title(0), "warm")

    with ThreadPoolExecutor(1) as pool, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE jobs_job IN SHARE MODE")  # who writes a job waits, who reads does not
        first = pool.submit(caller.insist, "POST", PATH, title(1), "trial-1")
        await_condition(is_somebody_at_it, "the first did not begin")
        twin = caller.ask("POST", PATH, title(1), **{"Idempotency-Key": "trial-1"})

    assert (twin.status, twin.data["code"]) == (409, "idempotency_key_in_flight")
    assert twin.may_be_repeated
    assert first.result().status == 201
    assert Job.objects.filter(title="Trial 1").count() == 1

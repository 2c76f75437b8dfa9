"""R6 and R15: whatever is wrong with the servers behind it, the application answers every request in time."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.faults.client import DEADLINE, Answer, Caller
from tests.faults.errands import prepare
from tests.faults.faults import FAULTS, Fault
from tests.faults.people import People
from tests.faults.programs import Program, await_condition, running, web
from tests.faults.surroundings import Surroundings

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def server(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    program = web(environment, tmp_path_factory.mktemp("server"))
    with running(program):
        yield program


def has_worked(answer: Answer) -> bool:
    return answer.status < 300 and answer.seconds <= DEADLINE


def is_sound(answer: Answer) -> bool:
    """In time it worked, or the request was wrong, or it says when to come back."""
    says_when = answer.status == 503 and "retry-after" in answer.headers
    return (answer.status < 500 or says_when) and answer.seconds <= DEADLINE


def failures(answers: dict[str, Answer], expected: Callable[[Answer], bool]) -> dict[str, Any]:
    return {
        name: (answer.status, round(answer.seconds, 1), answer.body[-300:])
        for name, answer in answers.items()
        if not expected(answer)
    }


def await_ready(server: Program) -> float:
    caller = Caller(server.port)
    return await_condition(lambda: caller.ask("GET", "/readyz/").status == 200, "not ready again", 20)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_request_is_answered_in_time_when_postgresql_fails(
    fault: Fault, people: People, server: Program, world: Surroundings
) -> None:
    before, during, after = (prepare(server.port, people) for _ in range(3))
    assert failures(before.run(), has_worked) == {}

    with world.postgres.suffering(fault):
        answers = during.run()
    await_ready(server)
    afterwards = after.run()

    assert failures(answers, is_sound) == {}
    assert failures(afterwards, has_worked) == {}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_request_succeeds_without_redis(
    fault: Fault, people: People, server: Program, world: Surroundings
) -> None:
    errands = prepare(server.port, people)

    with world.redis.suffering(fault):
        answers = errands.run()

    assert failures(answers, has_worked) == {}

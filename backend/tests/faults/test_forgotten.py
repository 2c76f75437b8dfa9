"""R6: Redis forgets everything, or goes away, in the middle of it all; nothing is lost and nobody is signed out."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from apps.applications.models import Application
from apps.messaging.models import Conversation, Message
from tests.factories.candidates import CandidateFactory
from tests.factories.messaging import ConversationFactory
from tests.faults.client import Caller
from tests.faults.faults import BLACKHOLE, REFUSE, RESET, Fault
from tests.faults.people import People, sign_in
from tests.faults.programs import Program, await_condition, running, web, websocket
from tests.faults.surroundings import Surroundings, empty_redis
from tests.faults.talker import Talker, talking

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MESSAGES, FLUSH_EVERY, APPLICANTS = 40, 4, 20
HINT_LOST = 8.0  # seconds: sockets look by themselves every 5, every 2 while Redis is away
TRIES = 20  # to sign in to one account from one address in a quarter of an hour


@pytest.fixture(scope="module")
def programs(
    environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Program, Program]]:
    folder = tmp_path_factory.mktemp("programs")
    started = web(environment, folder), websocket(environment, folder)
    with running(*started):
        yield started


@pytest.fixture
def talk(people: People) -> Conversation:
    return ConversationFactory(application__candidate=people.candidate, application__job=people.job)


@pytest.fixture
def talkers(programs: tuple[Program, Program], people: People, talk: Conversation) -> list[Talker]:
    server, sockets = programs
    tokens = people.candidate_token, people.recruiter_token
    return [Talker(Caller(server.port, token), sockets.port, str(talk.pk)) for token in tokens]


def await_heard(talkers: list[Talker], number: int, seconds: float = 60) -> float:
    return await_condition(
        lambda: all(len(talker.texts()) == number and not talker.unsent for talker in talkers),
        str([(len(talker.texts()), talker.unsent) for talker in talkers]),
        seconds,
    )


def test_conversation_goes_on_when_redis_forgets(talkers: list[Talker]) -> None:
    with talking(*talkers):
        for number in range(MESSAGES):
            talkers[number % 2].say(f"Message {number}")
            if number % FLUSH_EVERY == 0:
                empty_redis()
            await_heard(talkers, number + 1)

    for talker in talkers:
        assert talker.texts() == [f"Message {number}" for number in range(MESSAGES)]
    assert Message.objects.count() == MESSAGES


@pytest.mark.parametrize("fault", [REFUSE, RESET, BLACKHOLE], ids=lambda fault: fault.name)
def test_message_arrives_without_hints(fault: Fault, talkers: list[Talker], world: Surroundings) -> None:
    with talking(*talkers):
        talkers[0].say("Before")
        await_heard(talkers, 1)
        with world.redis.suffering(fault):
            talkers[0].say("During")
            took = await_heard(talkers, 2)
        talkers[1].say("After")
        await_heard(talkers, 3)

    assert took < HINT_LOST
    assert all(talker.texts() == ["Before", "During", "After"] for talker in talkers)


def test_applications_survive_it(programs: tuple[Program, Program], people: People) -> None:
    tokens = [sign_in(CandidateFactory().user) for _ in range(APPLICANTS)]

    def apply(token: str) -> int:
        path = f"/api/v1/jobs/{people.job.pk}/apply/"
        answer = Caller(programs[0].port, token).insist("POST", path, {"letter": "Hello"}, str(uuid4()))
        empty_redis()
        return answer.status

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(apply, tokens))
    still_there = [Caller(programs[0].port, token).ask("GET", "/api/v1/auth/me/").status for token in tokens]

    assert statuses == [201] * APPLICANTS
    assert Application.objects.count() == APPLICANTS
    assert still_there == [200] * APPLICANTS


def guess(programs: tuple[Program, Program], people: People, times: int) -> list[int]:
    wrong = {"email": people.candidate.user.email, "password": "wrong"}
    stranger = Caller(programs[0].port)
    return [stranger.ask("POST", "/api/v1/auth/login/", wrong).status for _ in range(times)]


def test_tries_to_sign_in_count_on(
    programs: tuple[Program, Program], people: People, world: Surroundings
) -> None:
    found = guess(programs, people, TRIES // 2)
    empty_redis()
    found += guess(programs, people, TRIES // 4)
    with world.redis.suffering(BLACKHOLE):
        found += guess(programs, people, TRIES // 4 + 2)

    assert found == [401] * TRIES + [429] * 2

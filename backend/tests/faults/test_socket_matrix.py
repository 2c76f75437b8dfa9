"""R15 for sockets: what is said while PostgreSQL fails is answered in time, or the socket closed; nothing is lost."""

import time
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from apps.messaging.models import Conversation, Message
from tests.factories.messaging import ConversationFactory
from tests.faults.client import DEADLINE, Caller
from tests.faults.faults import BLACKHOLE, LATENCY, REFUSE, Fault
from tests.faults.people import People
from tests.faults.programs import Program, await_condition, running, web, websocket
from tests.faults.surroundings import Surroundings
from tests.faults.talker import Talker, say, talking

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def programs(
    environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Program, Program]]:
    folder = tmp_path_factory.mktemp("programs")
    started = web(environment, folder), websocket(environment, folder)
    with running(*started):
        yield started


@pytest.fixture
def talker(programs: tuple[Program, Program], people: People) -> Talker:
    server, sockets = programs
    talk: Conversation = ConversationFactory(
        application__candidate=people.candidate, application__job=people.job
    )
    return Talker(Caller(server.port, people.candidate_token), sockets.port, str(talk.pk))


def await_answer(socket: ClientConnection) -> Any:
    """What comes of it: sent, refused, or the code that the socket is closed with."""
    try:
        while True:
            said = orjson.loads(socket.recv(3 * DEADLINE))
            if said["type"] in ("sent", "refused"):
                return said["type"]
    except ConnectionClosed as closed:
        return closed.rcvd and closed.rcvd.code


@pytest.mark.parametrize("fault", [LATENCY, REFUSE, BLACKHOLE], ids=lambda fault: fault.name)
def test_what_is_said_is_answered_in_time(fault: Fault, talker: Talker, world: Surroundings) -> None:
    said = {"type": "send", "conversation": talker.conversation, "text": "Hello", "client_key": "one"}

    with talker.enter() as socket, world.postgres.suffering(fault):
        started = time.monotonic()
        say(socket, **said)
        answer = await_answer(socket)
        took = time.monotonic() - started
    talker.unsent["one"] = "Hello"
    with talking(talker):
        await_condition(lambda: talker.texts() == ["Hello"] and not talker.unsent, "it is not there")

    assert answer in ("sent", "refused", 1013), answer
    assert took <= DEADLINE
    assert Message.objects.count() == 1

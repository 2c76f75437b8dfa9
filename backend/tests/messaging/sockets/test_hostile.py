"""What a hostile client says on a socket."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from asgiref.sync import sync_to_async

from apps.core.services import acting_as_system
from apps.privacy.services.erasure import forgetting
from apps.privacy.services.erasure.rows import forget_person
from tests.factories.messaging import MessageFactory
from tests.messaging.sockets.test_chat import hear_kind

WRONG: list[Any] = [
    {"type": "open"},
    {"type": "open", "conversation": None},
    {"type": "open", "conversation": []},
    {"type": "open", "conversation": {"a": 1}},
    {"type": "open", "conversation": 10**18},
    {"type": "open", "conversation": "\0"},
    {"type": "open", "conversation": str(uuid4())},
    {"type": "open", "conversation": "HERE", "since": -1},
    {"type": "open", "conversation": "HERE", "since": 2**63},
    {"type": "open", "conversation": "HERE", "since": 1.5},
    {"type": "open", "conversation": "HERE", "since": "x"},
    {"type": "open", "conversation": "HERE", "since": [1]},
    {"type": "open", "conversation": "HERE", "after": "x"},
    {"type": "send", "conversation": "HERE", "text": None, "client_key": "k"},
    {"type": "send", "conversation": "HERE", "text": "x", "client_key": "a\0b"},
    {"type": "send", "conversation": "HERE", "text": "x\0", "client_key": "k"},
    {"type": "send", "conversation": "HERE", "text": "x", "client_key": "k", "documents": {"a": 1}},
    {"type": "send", "conversation": "HERE", "text": "x", "client_key": "k", "documents": [str(uuid4())]},
    {"type": "send", "conversation": "HERE", "text": "x", "client_key": "k", "documents": ["x"] * 1000},
    {"type": "send", "conversation": "HERE", "text": "x" * 30_000, "client_key": "k"},
    {"type": "edit", "conversation": "HERE", "message": str(uuid4()), "text": "x"},
    {"type": "edit", "conversation": "HERE", "message": [], "text": "x"},
    {"type": "read", "conversation": "HERE", "position": 0},
    {"type": "read", "conversation": "HERE", "position": 2**62},
    {"type": "read", "conversation": "HERE", "position": {}},
    {"type": "typing", "conversation": []},
]


def test_wrong_words_are_refused_and_the_socket_stays(chat: Any, enter: Any) -> None:
    async def run() -> list[Any]:
        socket = await enter(chat.candidate)
        heard = []
        for said in WRONG:
            here = {k: str(chat.conversation.pk) if v == "HERE" else v for k, v in said.items()}
            await socket.say(here)
            heard.append(await socket.hear())
        await socket.leave()
        return heard

    for said, heard in zip(WRONG, asyncio.run(run()), strict=True):
        assert heard["type"] == "refused", said


@pytest.mark.parametrize(
    "said",
    [
        '{"type": "op\\ud800en"}',
        '{"type":"send","text":"\\ud800"}',
        "[" * 60_000,
        '{"type":' * 2000,
        "NaN",
        '"x"',
        "[]",
        "9" * 400,
        '{"type": ["open"]}',
        '{"type": {"a": 1}}',
        '{"type": null}',
        '{"type": "nothing"}',
        '{"type":"ping","x":1e999}',
        "",
        b"\xff\xfe",
        b'{"type":"ping"}',
        "x" * 70_000,
        "\0",
    ],
)
def test_what_is_no_word_ends_the_socket(chat: Any, enter: Any, said: Any) -> None:
    async def run() -> Any:
        socket = await enter(chat.candidate)
        await socket.say(said)
        return await socket.hear()

    assert asyncio.run(run()) in (4400, 1009)


def test_message_of_another_conversation_is_no_place_to_resume(chat: Any, enter: Any) -> None:
    foreign = MessageFactory(text="secret of others")

    async def run() -> Any:
        await sync_to_async(chat.write)("Hello")
        socket = await enter(chat.candidate, after=str(foreign.pk))
        news = await hear_kind(socket, "news")
        await socket.leave()
        return news

    assert [m["text"] for m in asyncio.run(run())["messages"]] == ["Hello"]


def test_who_is_erased_meanwhile_is_told_that_nothing_is_there(chat: Any, enter: Any) -> None:
    here = str(chat.conversation.pk)

    def erase() -> None:
        with acting_as_system(reason="privacy.erase_person"), forgetting():
            forget_person(user_id=chat.candidate.pk)

    async def run() -> Any:
        socket = await enter(chat.candidate)
        await sync_to_async(erase)()
        await socket.say({"type": "send", "conversation": here, "text": "x", "client_key": "k"})
        said = await hear_kind(socket, "refused")
        await socket.leave()
        return said

    assert asyncio.run(run())["code"] == "not_found"

"""Two people write to each other on sockets."""

import asyncio
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from apps.messaging.enums import MessageSide
from apps.messaging.models import Message
from apps.messaging.services import block_conversation
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory


async def hear_kind(socket: Any, kind: str) -> Any:
    """What comes next of this kind; news of read marks and the like may come between."""
    while True:
        said = await socket.hear()
        if isinstance(said, int) or said["type"] == kind:
            return said


async def hear_texts(socket: Any, number: int) -> list[str]:
    """The texts of so many messages."""
    texts: list[str] = []
    while len(texts) < number:
        texts += [message["text"] for message in (await hear_kind(socket, "news"))["messages"]]
    return texts


def test_what_one_writes_the_other_reads(chat: Any, enter: Any) -> None:
    async def run() -> tuple[Any, Any]:
        candidate, recruiter = await enter(chat.candidate), await enter(chat.recruiter)
        said = {
            "type": "send",
            "conversation": str(chat.conversation.pk),
            "text": "Hello",
            "client_key": "k1",
        }
        await candidate.say(said)
        sent, news = await hear_kind(candidate, "sent"), await hear_kind(recruiter, "news")
        await candidate.leave()
        await recruiter.leave()
        return sent, news

    sent, news = asyncio.run(run())

    assert (sent["client_key"], sent["message"]["text"], sent["message"]["is_own"]) == ("k1", "Hello", True)
    (heard,) = news["messages"]
    assert (heard["id"], heard["text"], heard["is_own"]) == (sent["message"]["id"], "Hello", False)
    assert Message.objects.count() == 1


def test_message_sent_twice_is_one(chat: Any, enter: Any) -> None:
    async def run() -> list[Any]:
        candidate = await enter(chat.candidate)
        said = {
            "type": "send",
            "conversation": str(chat.conversation.pk),
            "text": "Hello",
            "client_key": "k1",
        }
        await candidate.say(said)
        await candidate.say(said)
        sent = [await hear_kind(candidate, "sent") for _ in range(2)]
        await candidate.leave()
        return [each["message"]["id"] for each in sent]

    first, again = asyncio.run(run())

    assert first == again
    assert Message.objects.count() == 1


def test_phone_number_is_dots_for_the_reader_and_words_for_the_writer(chat: Any, enter: Any) -> None:
    async def run() -> tuple[str, str]:
        candidate, recruiter = await enter(chat.candidate), await enter(chat.recruiter)
        await sync_to_async(chat.write)("Call me: 06 12345678")
        (own,), (theirs,) = await hear_texts(candidate, 1), await hear_texts(recruiter, 1)
        await candidate.leave()
        await recruiter.leave()
        return own, theirs

    own, theirs = asyncio.run(run())

    assert "12345678" in own
    assert "12345678" not in theirs


@pytest.mark.parametrize("seen", ["since", "after"])
def test_who_comes_back_gets_what_they_missed_once(chat: Any, enter: Any, seen: str) -> None:
    first = chat.write("one")
    for text in ("two", "three"):
        chat.write(text, by=chat.recruiter)
    known = {"since": first.change} if seen == "since" else {"after": str(first.pk)}

    async def run() -> list[str]:
        socket = await enter(chat.candidate, **known)
        texts = await hear_texts(socket, 2)
        await sync_to_async(chat.write)("four")
        texts += await hear_texts(socket, 1)
        assert await socket.receive_nothing(0.3)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == ["two", "three", "four"]


def test_long_history_comes_whole_and_in_order(
    chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apps.messaging.selectors.news.AT_ONCE", 3)
    written = [f"message {number}" for number in range(10)]
    for text in written:
        chat.write(text)

    async def run() -> list[str]:
        socket = await enter(chat.recruiter)
        texts = await hear_texts(socket, 10)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == written


def test_stranger_opens_nothing(chat: Any, enter: Any) -> None:
    chat.write("secret")
    others = [
        UserFactory(),
        ApplicationFactory().applicant,
        MembershipFactory().user,
        UserFactory(staff=True),
    ]

    async def run(user: Any) -> list[Any]:
        socket = await enter(user, opens=False)
        answers = []
        for said in (
            {"type": "open"},
            {"type": "send", "text": "x", "client_key": "x"},
            {"type": "read", "position": 1},
            {"type": "typing"},
        ):
            await socket.say({**said, "conversation": str(chat.conversation.pk)})
            answers.append(await socket.hear())
        assert await socket.receive_nothing(0.3)
        await socket.leave()
        return [(each["type"], each["code"]) for each in answers]

    for user in others:
        assert asyncio.run(run(user)) == [("refused", "not_found")] * 4
    assert Message.objects.count() == 1


def test_viewer_reads_and_does_not_write(chat: Any, enter: Any) -> None:
    chat.write("Hello")
    viewer = MembershipFactory(organization=chat.conversation.tenant, viewer=True).user

    async def run() -> tuple[list[str], Any]:
        socket = await enter(viewer)
        texts = await hear_texts(socket, 1)
        said = {"type": "send", "conversation": str(chat.conversation.pk), "text": "x", "client_key": "x"}
        await socket.say(said)
        refused = await hear_kind(socket, "refused")
        await socket.leave()
        return texts, refused

    texts, refused = asyncio.run(run())

    assert texts == ["Hello"]
    assert (refused["code"], refused["client_key"]) == ("permission_denied", "x")


def test_refusal_says_why_in_the_reader_s_language(chat: Any, enter: Any) -> None:
    block_conversation(conversation=chat.conversation, actor=chat.recruiter, side=MessageSide.EMPLOYER)

    async def run() -> Any:
        socket = await enter(chat.candidate)
        said = {"type": "send", "conversation": str(chat.conversation.pk), "text": "x", "client_key": "x"}
        await socket.say(said)
        refused = await hear_kind(socket, "refused")
        await socket.leave()
        return refused

    refused = asyncio.run(run())

    assert (refused["code"], refused["act"]) == ("conversation_blocked", "send")
    assert refused["detail"].startswith("Messages are blocked here.")


def test_wrong_shape_is_told_and_the_socket_stays(chat: Any, enter: Any) -> None:
    async def run() -> Any:
        socket = await enter(chat.candidate, opens=False)
        await socket.say({"type": "send", "conversation": "x", "text": "<b>bold</b>", "client_key": "k"})
        refused = await socket.hear()
        await socket.say({"type": "ping"})
        assert await socket.hear() == {"type": "pong"}
        await socket.leave()
        return refused

    refused = asyncio.run(run())

    assert refused["code"] == "invalid"
    assert set(refused["errors"]) == {"conversation", "text"}


def test_typing_is_seen_by_the_other_side_only(chat: Any, enter: Any, own_hub: Any) -> None:
    async def run() -> Any:
        candidate, recruiter = await enter(chat.candidate), await enter(chat.recruiter)
        while not own_hub._hears:
            await asyncio.sleep(0.02)
        await candidate.say({"type": "typing", "conversation": str(chat.conversation.pk)})
        heard = await hear_kind(recruiter, "typing")
        assert await candidate.receive_nothing(0.3)
        await candidate.leave()
        await recruiter.leave()
        return heard

    assert asyncio.run(run()) == {"type": "typing", "conversation": str(chat.conversation.pk)}


def test_read_mark_and_edit_reach_the_other_side(chat: Any, enter: Any) -> None:
    message = chat.write("Helo")

    async def run() -> tuple[Any, list[str]]:
        candidate, recruiter = await enter(chat.candidate), await enter(chat.recruiter)
        await hear_texts(candidate, 1)
        await recruiter.say({"type": "read", "conversation": str(chat.conversation.pk), "position": 1})
        marked = await hear_kind(candidate, "news")
        edit = {
            "type": "edit",
            "conversation": str(chat.conversation.pk),
            "message": str(message.pk),
            "text": "Hello",
        }
        await candidate.say(edit)
        texts = await hear_texts(recruiter, 2)
        await candidate.leave()
        await recruiter.leave()
        return marked, texts

    marked, texts = asyncio.run(run())

    assert (marked["messages"], marked["state"]["read"]["employer"]) == ([], 1)
    assert texts == ["Helo", "Hello"]


def test_closed_conversation_is_silent(chat: Any, enter: Any) -> None:
    async def run() -> bool:
        socket = await enter(chat.candidate)
        await socket.say({"type": "close", "conversation": str(chat.conversation.pk)})
        await socket.say({"type": "ping"})
        assert await hear_kind(socket, "pong")
        await sync_to_async(chat.write)("nobody hears")
        nothing = await socket.receive_nothing(0.5)
        await socket.leave()
        return bool(nothing)

    assert asyncio.run(run())


def test_older_client_finds_the_room_under_its_own_name(chat: Any, enter: Any) -> None:
    chat.write("Hello")

    async def run() -> list[str]:
        socket = await enter(chat.candidate, path="/ws/device-7")
        texts = await hear_texts(socket, 1)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == ["Hello"]


def test_somebody_in_a_great_hurry_goes_out(chat: Any, enter: Any) -> None:
    async def run() -> Any:
        socket = await enter(chat.candidate, opens=False)
        for _ in range(61):
            await socket.say({"type": "ping"})
        return await hear_kind(socket, "closed")

    assert asyncio.run(run()) == 4429

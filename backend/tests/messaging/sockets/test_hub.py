"""What the process does when something on the way is lost, or somebody may not stay."""

import asyncio
from typing import Any

import orjson
import pytest
import redis
from asgiref.sync import sync_to_async
from django.conf import settings as django_settings

from apps.messaging.consumers import hub
from apps.messaging.consumers.outbox import MOST, Outbox
from apps.messaging.selectors import news
from apps.users.consumers import watch
from tests.factories.messaging import MessageFactory
from tests.messaging.sockets.test_chat import hear_kind, hear_texts


def test_without_redis_news_comes_with_the_next_look(
    chat: Any, enter: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(hub, "EVERY_WITHOUT_REDIS", 0.2)

    async def run() -> list[str]:
        socket = await enter(chat.recruiter)
        await sync_to_async(chat.write)("Hello")
        texts = await hear_texts(socket, 1)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == ["Hello"]


def test_hint_that_was_lost_costs_one_look(
    chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch, own_hub: Any
) -> None:
    monkeypatch.setattr(hub, "EVERY", 0.2)
    monkeypatch.setattr(hub, "EVERY_WITHOUT_REDIS", 0.2)
    monkeypatch.setattr(hub.Hub, "_take", lambda *_: None)

    async def run() -> list[str]:
        socket = await enter(chat.recruiter)
        await sync_to_async(chat.write)("Hello")
        texts = await hear_texts(socket, 1)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == ["Hello"]


def test_who_leaves_the_organization_goes_out(chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "EVERY", 0.1)

    async def run() -> tuple[Any, Any]:
        recruiter, candidate = await enter(chat.recruiter), await enter(chat.candidate)
        await sync_to_async(chat.membership.delete)()
        ended, code = await hear_kind(recruiter, "ended"), await recruiter.hear()
        await candidate.say({"type": "ping"})
        assert await hear_kind(candidate, "pong")
        await candidate.leave()
        return ended, code

    assert asyncio.run(run()) == ({"type": "ended", "reason": "membership_ended"}, 4401)


def test_conversation_that_is_gone_is_said_to_be(
    chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "EVERY", 0.1)
    monkeypatch.setattr(hub, "EVERY_WITHOUT_REDIS", 0.1)
    id = str(chat.conversation.pk)

    async def run() -> Any:
        socket = await enter(chat.candidate)
        await sync_to_async(chat.conversation.delete)()
        gone = await hear_kind(socket, "gone")
        await socket.leave()
        return gone

    assert asyncio.run(run()) == {"type": "gone", "conversation": id}


def test_new_notice_is_said_to_whose_it_is(chat: Any, enter: Any, own_hub: Any) -> None:
    async def run() -> tuple[Any, bool]:
        candidate, recruiter = await enter(chat.candidate), await enter(chat.recruiter)
        while not own_hub._hears:
            await asyncio.sleep(0.02)
        client = redis.Redis.from_url(django_settings.REDIS_URL)
        client.publish("safejob:user", orjson.dumps({"u": str(chat.candidate.pk)}))
        client.close()
        heard, nothing = await hear_kind(candidate, "notice"), await recruiter.receive_nothing(0.3)
        await candidate.leave()
        await recruiter.leave()
        return heard, nothing

    assert asyncio.run(run()) == ({"type": "notice"}, True)


def test_outbox_gives_up_who_takes_nothing_and_keeps_the_order_of_who_does() -> None:
    async def run() -> tuple[list[str], list[str]]:
        sent: list[str] = []
        given_up: list[str] = []

        async def take(text: str) -> None:
            sent.append(text)

        async def never(text: str) -> None:
            await asyncio.Event().wait()

        fine = Outbox(take, lambda: given_up.append("fine"))
        stuck = Outbox(never, lambda: given_up.append("stuck"))
        for number in range(MOST + 10):
            fine.put(str(number))
            stuck.put(str(number))
        await asyncio.sleep(0)
        return sent, given_up

    sent, given_up = asyncio.run(run())

    assert sent == [str(number) for number in range(MOST + 10)]
    assert given_up == ["stuck"]


def test_who_reads_from_the_beginning_keeps_nobody_waiting(
    chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "AT_ONCE", 1)
    for number in range(60):
        MessageFactory(conversation=chat.conversation, text=f"old {number}")

    async def run() -> tuple[list[str], str]:
        recruiter = await enter(chat.recruiter, since=60)
        reader = await enter(chat.candidate)
        await sync_to_async(chat.write)("Hello")
        texts = await hear_texts(recruiter, 1)
        heard = "".join(reader.output_queue.get_nowait()["text"] for _ in range(reader.output_queue.qsize()))
        await recruiter.leave()
        await reader.leave()
        return texts, heard

    texts, heard = asyncio.run(run())

    assert texts == ["Hello"]
    assert "Hello" not in heard


def test_who_claims_to_have_seen_the_future_hears_what_comes(chat: Any, enter: Any) -> None:
    async def run() -> list[str]:
        socket = await enter(chat.recruiter, since=2**62)
        await sync_to_async(chat.write)("Hello")
        texts = await hear_texts(socket, 1)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == ["Hello"]


def test_what_comes_within_a_breath_is_asked_and_sent_together(
    chat: Any, enter: Any, monkeypatch: pytest.MonkeyPatch, own_hub: Any
) -> None:
    monkeypatch.setattr(hub, "BREATH", 1.0)
    questions: list[Any] = []
    ask = hub.read_news
    monkeypatch.setattr(hub, "read_news", lambda *asked: questions.append(asked) or ask(*asked))

    def write() -> None:
        for number in range(5):
            chat.write(str(number))

    async def run() -> list[str]:
        socket = await enter(chat.recruiter)
        await sync_to_async(write)()
        texts = await hear_texts(socket, 5)
        await socket.leave()
        return texts

    assert asyncio.run(run()) == [str(number) for number in range(5)]
    assert len(questions) <= 3  # the opening, what came by then, the rest

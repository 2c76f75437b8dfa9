"""Hearing hints, and noticing that Redis says nothing any more."""

import asyncio
from typing import Any

import hiredis
import pytest

from apps.messaging.consumers import listening

SUBSCRIBED = b"".join(b"*3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:%d\r\n" % number for number in (1, 2))
HINTS = b"".join(b'*3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$7\r\n{"n":%d}\r\n' % number for number in range(3))
PONG = b"*2\r\n$4\r\npong\r\n$0\r\n\r\n"


@pytest.fixture(autouse=True)
def _short_of_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "SILENCE", 0.1)
    monkeypatch.setattr(listening, "ANSWER", 0.2)


async def listen(settings: Any, heard: list[Any], *, pongs: int) -> None:
    """Listen for at most three seconds to a Redis that says three hints at once, and then answers so many pings."""
    left = pongs

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal left
        commands = hiredis.Reader()
        while data := await reader.read(65536):
            commands.feed(data)
            while (command := commands.gets()) is not False:
                if command[0] == b"PING":
                    writer.write(PONG if left > 0 else b"")
                    left -= 1
                else:
                    writer.write(SUBSCRIBED + HINTS if command[0] == b"SUBSCRIBE" else b"+OK\r\n")
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        settings.REDIS_URL = f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0"
        await asyncio.wait_for(listening.listen_for_hints(heard.append), 3.0)


@pytest.mark.parametrize("pongs", [0, 3])
def test_redis_that_stops_to_answer_is_left(settings: Any, pongs: int) -> None:
    heard: list[Any] = []
    loop_time: list[float] = []

    async def run() -> None:
        began = asyncio.get_running_loop().time()
        try:
            await listen(settings, heard, pongs=pongs)
        finally:
            loop_time.append(asyncio.get_running_loop().time() - began)

    with pytest.raises(TimeoutError):
        asyncio.run(run())

    assert heard == [{}, {"n": 0}, {"n": 1}, {"n": 2}]
    assert 0.3 * (pongs + 1) <= loop_time[0] < 3.0


def test_redis_that_is_not_there_is_said_to_be(settings: Any) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"

    with pytest.raises(listening.RedisError):
        asyncio.run(listening.listen_for_hints(lambda _: None))

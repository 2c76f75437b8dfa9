"""What waits to be sent to one socket."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger("socket")
MOST = 500  # texts; who is further behind comes again and resumes


class Outbox:
    """Sends in order, in a task of its own, so that one whose network is stuck holds nobody up.

    :param give_up: what to do when too much waits; called once
    """

    def __init__(self, send: Callable[[str], Awaitable[None]], give_up: Callable[[], None]) -> None:
        self._send, self._give_up = send, give_up
        self._waiting: asyncio.Queue[str] = asyncio.Queue()
        self._task = asyncio.get_running_loop().create_task(self._work())

    def put(self, text: str) -> None:
        """Send it, after what came before; a socket that lets too much wait is given up."""
        if self._task.done() or self._task.cancelling():
            return
        self._waiting.put_nowait(text)
        if self._waiting.qsize() > MOST:
            self.close()
            self._give_up()

    def close(self) -> None:
        """Send nothing any more."""
        self._task.cancel()

    async def _work(self) -> None:
        try:
            while True:
                await self._send(await self._waiting.get())
        except (OSError, RuntimeError) as error:  # it went while we sent; its own end is told elsewhere
            log.info("socket_not_told", reason=type(error).__name__)

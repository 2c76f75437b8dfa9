"""What waits to be sent to one socket."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger("socket")
MOST = 500  # texts; who is further behind comes again and resumes


class Outbox:
    """Sends in order, and lets nobody wait for one whose network is stuck.

    :param give_up: what to do when too much waits; called once
    """

    def __init__(self, send: Callable[[str], Awaitable[None]], give_up: Callable[[], None]) -> None:
        self._send, self._give_up = send, give_up
        self._waiting: deque[str] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_closed = False

    def put(self, text: str) -> None:
        """Send it, after what came before; a socket that lets too much wait is given up."""
        if self._is_closed:
            return
        self._waiting.append(text)
        if self._task is None or self._task.done():
            # Eager: while the network takes everything, this is done before the next line, and no loop is gone round.
            loop = asyncio.get_running_loop()
            self._task = asyncio.Task(self._work(), loop=loop, eager_start=True)
        elif len(self._waiting) > MOST:
            self.close()
            self._give_up()

    def close(self) -> None:
        """Send nothing any more."""
        self._is_closed = True
        self._waiting.clear()
        if self._task:
            self._task.cancel()

    async def _work(self) -> None:
        try:
            while self._waiting:
                await self._send(self._waiting.popleft())
        except (
            OSError,
            RuntimeError,
        ) as error:  # it went while we sent; its own end is told elsewhere
            log.info("socket_not_told", reason=type(error).__name__)

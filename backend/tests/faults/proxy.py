"""A proxy between two programs, with which a test takes the network away and gives it back."""

import asyncio
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any

from tests.faults.faults import PASS, REFUSE, RESET, Fault
from tests.faults.link import Link, reset

LOCALHOST = "127.0.0.1"


class FaultProxy:
    """Listens on `port` and leads to one of the targets in turn, passing over one that does not answer."""

    def __init__(self, *targets: int) -> None:
        self.targets, self.port, self.fault = targets, 0, PASS
        self._turns, self._links = count(), set[Link]()
        self._tasks = dict[asyncio.Task[None], StreamWriter]()
        self._server: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()

    def suffer(self, fault: Fault) -> None:
        """Let this be the fault from now on, for open connections and new ones; returns when it is so."""
        self._run(self._suffer(fault))

    @contextmanager
    def suffering(self, fault: Fault) -> Iterator[None]:
        """Suffer it inside of the `with`."""
        self.suffer(fault)
        try:
            yield
        finally:
            self.suffer(PASS)

    @property
    def open_links(self) -> int:
        """How many connections there are."""
        return len(self._links)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _suffer(self, fault: Fault) -> None:
        self.fault = fault
        for link in list(self._links):
            link.break_off() if fault in (REFUSE, RESET) else link.suffer(fault)
        if fault is REFUSE:
            await self._close()
        elif self._server is None:
            await self._listen()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._take, LOCALHOST, self.port, backlog=512)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        if self._server:
            self._server.close()
        self._server = None

    def _take(self, reader: StreamReader, writer: StreamWriter) -> None:
        # Not a coroutine: a task that is cancelled before its first step would leave the connection to nobody.
        task = asyncio.create_task(self._lead(reader, writer))
        self._tasks[task] = writer
        task.add_done_callback(self._forget)

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._tasks.pop(task).close()

    async def _lead(self, reader: StreamReader, writer: StreamWriter) -> None:
        if self.fault is RESET:
            return reset(writer)
        found = await self._connect()
        if found is None:
            return reset(writer)
        link = Link(writer, found[1])
        link.suffer(self.fault)
        self._links.add(link)
        try:
            await link.run(reader, found[0])
        finally:
            self._links.discard(link)
        return None

    async def _connect(self) -> tuple[StreamReader, StreamWriter] | None:
        first = next(self._turns)
        for offset in range(len(self.targets)):
            with suppress(OSError):
                target = self.targets[(first + offset) % len(self.targets)]
                return await asyncio.open_connection(LOCALHOST, target)
        return None

    async def _end(self) -> None:
        await self._close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.sleep(0.01)  # closed transports say goodbye in the next round

    def work(self) -> None:
        """Run until `end`; in a thread of its own."""
        self._loop.run_forever()
        self._loop.close()

    def begin(self) -> None:
        """Open the door."""
        self._run(self._listen())

    def end(self) -> None:
        """Hang up on everybody."""
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)


@contextmanager
def proxied(*targets: int) -> Iterator[FaultProxy]:
    """A proxy that passes everything on, until it is told otherwise.

    :param targets: ports of this machine; with several, each connection goes to the next one that takes it
    """
    proxy = FaultProxy(*targets)
    thread = threading.Thread(target=proxy.work, name="fault proxy", daemon=True)
    thread.start()
    proxy.begin()
    try:
        yield proxy
    finally:
        proxy.end()
        thread.join(10)

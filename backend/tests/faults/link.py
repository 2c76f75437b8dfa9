"""One connection through the proxy: two pumps between a caller and a server."""

import asyncio
import random
import socket
import struct
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from contextlib import suppress

from tests.faults.faults import BLACKHOLE, PASS, Fault

PIECE = 1024  # bytes that a slow line passes on at a time
LINGER = struct.pack("ii", 1, 0)  # closing sends RST


class Link:
    """Passes bytes on until one side ends or the fault of the moment ends both."""

    def __init__(self, caller: StreamWriter, server: StreamWriter) -> None:
        self.caller, self.server = caller, server
        self.fault, self.replied = PASS, 0
        self.changed = asyncio.Event()

    def suffer(self, fault: Fault) -> None:
        """Let this be the fault from now on; a reply is counted anew."""
        self.fault, self.replied = fault, 0
        self.changed.set()
        self.changed = asyncio.Event()

    async def run(self, from_caller: StreamReader, from_server: StreamReader) -> None:
        """Pump until it is over."""
        pumps = [
            self._pump(from_caller, self.server, len),
            self._pump(from_server, self.caller, self._allowed),
        ]
        tasks = [asyncio.create_task(pump) for pump in pumps]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.hang_up()

    def hang_up(self) -> None:
        """End both sides as an orderly program does."""
        self.caller.close()
        self.server.close()

    def break_off(self) -> None:
        """End both sides with a reset."""
        for writer in (self.caller, self.server):
            reset(writer)

    async def _pump(self, source: StreamReader, sink: StreamWriter, allowed: Callable[[bytes], int]) -> None:
        with suppress(OSError):
            while piece := await source.read(64 * 1024):
                await self._vanish()
                count = allowed(piece)
                await self._pass_on(piece[:count], sink)
                if count < len(piece):
                    return
            await self._vanish()  # an end is a packet, too

    async def _vanish(self) -> None:
        while self.fault is BLACKHOLE:
            await self.changed.wait()

    def _allowed(self, piece: bytes) -> int:
        if self.fault.reply_bytes < 0:
            return len(piece)
        self.replied += len(piece)
        return len(piece) - max(0, self.replied - self.fault.reply_bytes)

    async def _pass_on(self, piece: bytes, sink: StreamWriter) -> None:
        if self.fault.seconds:
            await asyncio.sleep(self.fault.seconds + random.uniform(-1, 1) * self.fault.jitter)
        step = PIECE if self.fault.bytes_per_second else len(piece)
        for start in range(0, len(piece), step or 1):
            if self.fault.bytes_per_second:
                await asyncio.sleep(step / self.fault.bytes_per_second)
            sink.write(piece[start : start + step])
            await sink.drain()


def reset(writer: StreamWriter) -> None:
    """Close with RST: the other side loses what it had not read yet."""
    with suppress(OSError):  # it is gone already
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
    writer.transport.abort()

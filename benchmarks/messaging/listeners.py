"""Many sockets in one process, with as little work as counting takes: what is measured is the server."""

import asyncio
import struct
import time

MARK = b'"bench '  # how the text of every message begins
GREETING = (
    "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """Write a frame as clients must, masked; the mask is zero, so the payload stands there as it is."""
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + struct.pack(">H", size)
    return bytes([0x80 | opcode]) + length + bytes(4) + payload


class Count:
    """How many messages came, over all sockets."""

    def __init__(self) -> None:
        self.arrived = 0
        self.changed = asyncio.Event()

    async def settle(self, number: int, patience: float) -> float:
        """Wait until so many came, or none for so many seconds; when the last one came."""
        while self.arrived < number:
            self.changed.clear()
            try:
                await asyncio.wait_for(self.changed.wait(), patience)
            except TimeoutError:
                return time.perf_counter() - patience
        return time.perf_counter()


class Listener(asyncio.Protocol):
    """One socket."""

    def __init__(self, count: Count, greeting: bytes) -> None:
        self.count, self.greeting = count, greeting
        self.buffer, self.is_open, self.said = bytearray(), False, []
        self.heard = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        transport.write(self.greeting)  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        if not self.is_open:
            head, mark, rest = bytes(self.buffer).partition(b"\r\n\r\n")
            if not mark:
                return
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                raise SystemExit(head.decode(errors="replace"))
            self.is_open, self.buffer = True, bytearray(rest)
            self.heard.set()
        self._read_frames()

    def _read_frames(self) -> None:
        start = 0
        while (found := _measure(self.buffer, start)) is not None:
            opcode, begin, end = found
            self._take(opcode, bytes(self.buffer[begin:end]))
            start = end
        del self.buffer[:start]

    def _take(self, opcode: int, payload: bytes) -> None:
        if opcode == PING:
            self.send(payload, PONG)
        elif opcode == CLOSE:
            raise SystemExit(f"closed: {payload!r}")
        elif (number := payload.count(MARK)) > 0:
            self.count.arrived += number
            self.count.changed.set()
        else:
            self.said.append(payload)
            self.heard.set()

    def send(self, payload: bytes, opcode: int = TEXT) -> None:
        """Say something."""
        self.transport.write(frame(payload, opcode))  # type: ignore[attr-defined]

    async def hear(self, word: bytes) -> None:
        """Wait for an answer with this word in it."""
        while not any(word in said for said in self.said):
            self.heard.clear()
            await asyncio.wait_for(self.heard.wait(), 20)


def _measure(buffer: bytearray, start: int) -> tuple[int, int, int] | None:
    """Find the next whole frame: what it is, and where its payload begins and ends."""
    if len(buffer) < start + 10 and len(buffer) < start + 2:
        return None
    size, begin = buffer[start + 1] & 0x7F, start + 2
    if size == 126:
        size, begin = int.from_bytes(buffer[start + 2 : start + 4]), start + 4
    elif size == 127:
        size, begin = int.from_bytes(buffer[start + 2 : start + 10]), start + 10
    end = begin + size
    return (buffer[start] & 0x0F, begin, end) if len(buffer) >= end and begin <= len(buffer) else None


async def listen(count: Count, port: int, path: str, origin: str) -> Listener:
    """Open a socket."""
    greeting = GREETING.format(path=path, port=port, origin=origin).encode()
    loop = asyncio.get_running_loop()
    _, listener = await loop.create_connection(lambda: Listener(count, greeting), "127.0.0.1", port)
    while not listener.is_open:
        await asyncio.wait_for(listener.heard.wait(), 20)
    listener.heard.clear()
    return listener

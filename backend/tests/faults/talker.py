"""Somebody with a conversation open who comes back whenever the socket breaks, and goes on where they left."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import orjson
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.faults.client import LOST, Caller
from tests.faults.surroundings import ORIGIN

BROKEN = (*LOST, WebSocketException, KeyError)  # KeyError: the answer was a refusal, not what was asked for
PAUSE = 0.2  # seconds before the next try


@dataclass
class Talker:
    """What they heard and what they still have to say; `gaps` are the seconds without a socket."""

    web: Caller
    port: int
    conversation: str
    heard: list[dict[str, Any]] = field(default_factory=list)
    unsent: dict[str, str] = field(default_factory=dict)
    gaps: list[float] = field(default_factory=list)
    change: int = 0
    socket: ClientConnection | None = None
    is_over: threading.Event = field(default_factory=threading.Event)

    def say(self, text: str) -> None:
        """Say it now, or when the socket is back."""
        self.unsent[key := str(uuid4())] = text
        if (socket := self.socket) is not None:
            with suppress(*BROKEN):
                self._send(socket, key)

    def texts(self) -> list[str]:
        """What stands in the thread, as this side sees it: each message once, whatever came twice."""
        return [message["text"] for _, message in sorted({m["position"]: m for m in self.heard}.items())]

    def stay(self) -> None:
        """Be there until it is over; in a thread of its own."""
        lost = time.monotonic()
        while not self.is_over.is_set():
            try:
                with self.enter() as socket:
                    self.gaps.append(time.monotonic() - lost)
                    self._listen(socket)
            except BROKEN:
                self.socket, lost = None, lost if self.socket is None else time.monotonic()
                self.is_over.wait(PAUSE)

    @contextmanager
    def enter(self) -> Iterator[ClientConnection]:
        """Open socket and conversation, and say again what was not confirmed."""
        """Open the socket and the conversation, and say again what was not confirmed."""
        ticket = self.web.ask("POST", "/api/v1/ws-ticket/").data["ticket"]
        address = f"ws://127.0.0.1:{self.port}/ws/conversations/"
        with connect(address, origin=ORIGIN, open_timeout=5, close_timeout=0.5, proxy=None) as socket:  # type: ignore[arg-type]  # any text is an origin
            say(socket, type="hello", ticket=ticket)
            await_type(socket, "welcome")
            say(socket, type="open", conversation=self.conversation, since=self.change)
            await_type(socket, "opened")
            for key in list(self.unsent):
                self._send(socket, key)
            self.socket = socket
            yield socket

    def _send(self, socket: ClientConnection, key: str) -> None:
        say(socket, type="send", conversation=self.conversation, text=self.unsent[key], client_key=key)

    def _listen(self, socket: ClientConnection) -> None:
        while not self.is_over.is_set():
            with suppress(TimeoutError):
                self._take(orjson.loads(socket.recv(0.2)))

    def _take(self, said: dict[str, Any]) -> None:
        if said["type"] == "news":
            self.heard += said["messages"]
            self.change = said["change"]
        elif said["type"] == "sent":
            self.unsent.pop(said["message"]["client_key"], None)


def say(socket: ClientConnection, **said: Any) -> None:
    """Send one object."""
    socket.send(orjson.dumps(said).decode())


def await_type(socket: ClientConnection, kind: str) -> dict[str, Any]:
    """The next object of this kind; others come between."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        said: dict[str, Any] = orjson.loads(socket.recv(5))
        if said["type"] == kind:
            return said
    raise TimeoutError(kind)


@contextmanager
def talking(*talkers: Talker) -> Iterator[None]:
    """Let them all come in, and stay until the end."""
    threads = [threading.Thread(target=talker.stay, name="talker") for talker in talkers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for talker in talkers:
            talker.is_over.set()
        for thread in threads:
            thread.join()

"""Talks to a socket without a server. Channels has such a class, but importing it asks for a server of its own."""

import json
from typing import Any
from urllib.parse import urlsplit

from asgiref.testing import ApplicationCommunicator

SECONDS = 5  # a loaded machine may take its time; nothing here waits for a clock


class Socket(ApplicationCommunicator):  # type: ignore[misc]  # asgiref's testing has no types
    """One socket, as the server would hand it to the application."""

    def __init__(
        self, application: Any, path: str, headers: list[tuple[bytes, bytes]], subprotocols: list[str]
    ) -> None:
        url = urlsplit(path)
        scope = {
            "type": "websocket",
            "path": url.path,
            "query_string": url.query.encode(),
            "headers": headers,
            "subprotocols": subprotocols,
        }
        super().__init__(application, scope)

    async def connect(self) -> tuple[bool, str | None]:
        """Knock: is the socket opened, and with which subprotocol?"""
        await self.send_input({"type": "websocket.connect"})
        answer = await self.receive_output(SECONDS)
        return answer["type"] == "websocket.accept", answer.get("subprotocol")

    async def say(self, message: Any) -> None:
        """Send an object as JSON, a text or bytes as they are."""
        if isinstance(message, bytes):
            await self.send_input({"type": "websocket.receive", "bytes": message})
        else:
            text = message if isinstance(message, str) else json.dumps(message)
            await self.send_input({"type": "websocket.receive", "text": text})

    async def hear(self) -> Any:
        """What comes next: an object, or the code that the socket is closed with."""
        output = await self.receive_output(SECONDS)
        return output["code"] if output["type"] == "websocket.close" else json.loads(output["text"])

    async def hello(self, ticket: str) -> Any:
        """Open the socket with a ticket; what comes first."""
        assert (await self.connect())[0]
        await self.say({"type": "hello", "ticket": ticket})
        return await self.hear()

    async def leave(self) -> None:
        """Close it from our side."""
        await self.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wait(SECONDS)

"""The limit of what one process can do: a room in its memory, no database, no Redis, nobody asked who they are.

`/room/<id>` listens; what comes in at `/writer` (36 characters of an id, then a text) goes to that room.
"""

from collections import defaultdict
from typing import Any

rooms: defaultdict[str, set[Any]] = defaultdict(set)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Serve one socket."""
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    name = scope["path"].rpartition("/")[2]
    await (_write(receive) if name == "writer" else _listen(name, receive, send))


async def _listen(name: str, receive: Any, send: Any) -> None:
    rooms[name].add(send)
    while (await receive())["type"] != "websocket.disconnect":
        pass
    rooms[name].discard(send)


async def _write(receive: Any) -> None:
    while (message := await receive())["type"] != "websocket.disconnect":
        text = message["text"]
        event = {"type": "websocket.send", "text": text[36:]}
        for send in rooms[text[:36]]:
            await send(event)

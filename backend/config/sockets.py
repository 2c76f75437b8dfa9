"""Which sockets come as far as a room."""

from typing import Any
from urllib.parse import urlsplit

from channels.routing import URLRouter
from django.conf import settings
from django.urls import re_path

from apps.messaging.routing import websocket_urlpatterns as of_messaging
from apps.users.routing import websocket_urlpatterns as of_users

POLICY_VIOLATION = 1008  # RFC 6455, 7.4.1; before the handshake it becomes a 403


def allowed_origins() -> set[str]:
    """The pages that may open a socket: our own, and those that may call the API."""
    own = urlsplit(settings.PUBLIC_URL)
    return {f"{own.scheme}://{own.netloc}".lower(), *settings.CORS_ALLOWED_ORIGINS}


async def refuse(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Close the door."""
    await send({"type": "websocket.close", "code": POLICY_VIOLATION})


nowhere = re_path("", refuse)  # type: ignore[arg-type]  # channels calls it, not Django
rooms = URLRouter([*of_users, *of_messaging, nowhere])


async def sockets(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Lead to a room, if the page is one of ours. Every browser says which page asks: who does not say is refused."""
    origins = [value.decode("latin-1") for name, value in scope["headers"] if name == b"origin"]
    is_ours = len(origins) == 1 and origins[0] in allowed_origins()
    await (rooms if is_ours else refuse)(scope, receive, send)

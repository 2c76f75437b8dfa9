"""The WebSocket process: served by uvicorn.

It answers the health probes like the HTTP process and refuses every socket until an app registers a room.
"""

import os
from typing import Any

from django.core.asgi import get_asgi_application

from apps.core.clients.postgis.patience import give_up_after

DATABASE_SECONDS = 10.0  # no caller waits longer for one answer of the database
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
http = get_asgi_application()
give_up_after(DATABASE_SECONDS)

POLICY_VIOLATION = 1008  # RFC 6455, 7.4.1


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Serve HTTP; close sockets, for which no room exists."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": POLICY_VIOLATION})
    elif scope["type"] == "http":
        await http(scope, receive, send)

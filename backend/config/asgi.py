"""The WebSocket process: served by uvicorn.

It answers the health probes like the HTTP process, and leads sockets to the rooms that the apps have.
"""

import os
from typing import Any

from django.core.asgi import get_asgi_application

from apps.core.clients.postgis.patience import give_up_after

DATABASE_SECONDS = 10.0  # no caller waits longer for one answer of the database
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
http = get_asgi_application()
give_up_after(DATABASE_SECONDS)

from config.sockets import sockets  # noqa: E402  rooms need models, so Django must be ready


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Serve HTTP and sockets."""
    if scope["type"] == "websocket":
        await sockets(scope, receive, send)
    elif scope["type"] == "http":
        await http(scope, receive, send)

"""The usual way: Channels with groups in `channels_redis.core`; the text itself travels through Redis."""

import os
from typing import Any

from django.conf import settings

# The shipped capacity of 100 would throw messages away here.
CONFIG = {"hosts": [os.environ["REDIS_URL"]], "capacity": 100_000, "prefix": "bench"}
if not settings.configured:  # in the server; the driver has the product's settings
    layer = {"BACKEND": "channels_redis.core.RedisChannelLayer", "CONFIG": CONFIG}
    settings.configure(CHANNEL_LAYERS={"default": layer})

from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.routing import URLRouter  # noqa: E402
from django.urls import path  # noqa: E402


class Room(AsyncWebsocketConsumer):  # type: ignore[misc]
    """One socket in one group."""

    async def connect(self) -> None:
        self.room = self.scope["url_route"]["kwargs"]["room"]
        await self.channel_layer.group_add(self.room, self.channel_name)
        await self.accept()

    async def disconnect(self, code: int) -> None:
        await self.channel_layer.group_discard(self.room, self.channel_name)

    async def news(self, event: dict[str, Any]) -> None:
        await self.send(text_data=event["text"])


application = URLRouter([path("room/<str:room>", Room.as_asgi())])

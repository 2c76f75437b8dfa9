"""Shapes of the link to Telegram."""

from typing import Any

from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

OFFER = OpenApiExample(
    "Link",
    response_only=True,
    status_codes=["201"],
    value={
        "url": "https://t.me/safejob_bot?start=Zk3…",
        "expires_at": "2026-11-21T09:17:11Z",
    },
)
STATE = OpenApiExample(
    "Connected", response_only=True, value={"is_linked": True, "linked_at": "2026-11-21T09:02:30Z"}
)


class TelegramLinkOutput(serializers.Serializer[Any]):
    """The address to open."""

    url = serializers.CharField(help_text="opens the chat with our bot; pressing Start there connects it")
    expires_at = serializers.DateTimeField()


class TelegramStateOutput(serializers.Serializer[Any]):
    """Whether a chat is connected."""

    is_linked = serializers.BooleanField()
    linked_at = serializers.DateTimeField(allow_null=True)

"""Shapes of browsers that get push messages."""

import base64
import binascii
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.notifications.models import PushSubscription

UNREADABLE = _("This is no key of a browser.")


class Base64Field(serializers.CharField):
    """Bytes in base64url of one length, as browsers write them; a point begins with 4."""

    def __init__(self, *, size: int, begins: bytes = b"", **options: Any) -> None:
        super().__init__(max_length=128, **options)
        self.size, self.begins = size, begins

    def to_internal_value(self, data: Any) -> str:
        """Check it, and take it as it is.

        :raises ValidationError: if it is something else
        """
        text = super().to_internal_value(data)
        try:
            raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raw = b""
        if len(raw) != self.size or not raw.startswith(self.begins):
            raise serializers.ValidationError(UNREADABLE)
        return text.rstrip("=")


class PushKeysInput(serializers.Serializer[Any]):
    """What only this browser can open."""

    p256dh = Base64Field(size=65, begins=b"\4")
    auth = Base64Field(size=16)


class SubscribePushInput(serializers.Serializer[Any]):
    """What `PushSubscription.toJSON()` gives."""

    endpoint = serializers.CharField(max_length=1000)
    keys = PushKeysInput()


class PushSubscriptionOutput(serializers.ModelSerializer[PushSubscription]):
    """One browser; its address is a secret and stays with us."""

    is_current = serializers.SerializerMethodField()

    class Meta:
        model = PushSubscription
        fields = ["id", "device", "created_at", "is_current"]
        read_only_fields = fields

    def get_is_current(self, browser: PushSubscription) -> bool:
        """Whether it is the browser that asks."""
        return bool(browser.session_id == self.context["current"].pk)


class PushKeyOutput(serializers.Serializer[Any]):
    """The key that a browser makes its subscription for."""

    key = serializers.CharField(help_text="`applicationServerKey`: the point on P-256, in base64url")

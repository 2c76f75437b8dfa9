"""What may be said on the socket: the shapes, beside which services rule."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.messaging.enums import LONGEST_TEXT


class PlaceInput(serializers.Serializer[Any]):
    """In which conversation."""

    conversation = serializers.UUIDField()


class OpenInput(PlaceInput):
    """What was seen before: the last change, or the last message; nothing means from the beginning."""

    since = serializers.IntegerField(required=False, min_value=0, max_value=2**62)
    after = serializers.UUIDField(required=False)


class SendInput(PlaceInput):
    """A message; `client_key` is made by the device, so that a message that is sent twice is one."""

    text = PlainTextField(max_length=LONGEST_TEXT, allow_blank=True, default="", lines=True)
    client_key = serializers.CharField(max_length=64)
    documents = serializers.ListField(child=serializers.UUIDField(), max_length=5, default=list)


class EditInput(PlaceInput):
    """Other words for a message."""

    message = serializers.UUIDField()
    text = PlainTextField(max_length=LONGEST_TEXT, lines=True)


class ReadInput(PlaceInput):
    """How far the person read: the position of a message."""

    position = serializers.IntegerField(min_value=1, max_value=2**31 - 1)

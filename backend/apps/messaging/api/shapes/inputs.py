"""Shapes in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.messaging.enums import LONGEST_TEXT, ReportReason


class OpenConversationInput(serializers.Serializer[Any]):
    """About which application."""

    application = serializers.UUIDField()


class EditMessageInput(serializers.Serializer[Any]):
    """Other words."""

    text = PlainTextField(max_length=LONGEST_TEXT, lines=True)


class SendMessageInput(serializers.Serializer[Any]):
    """Words, files, or both."""

    text = PlainTextField(max_length=LONGEST_TEXT, lines=True, allow_blank=True, default="")
    client_key = serializers.CharField(
        max_length=64, help_text="made by your device, new for every message: sent twice, it is one message"
    )
    documents = serializers.ListField(
        child=serializers.UUIDField(), max_length=5, default=list, help_text="ids of your own files"
    )


class MarkReadInput(serializers.Serializer[Any]):
    """How far."""

    position = serializers.IntegerField(
        min_value=1, max_value=2**31 - 1, help_text="of the last message that was read"
    )


class ReportMessageInput(serializers.Serializer[Any]):
    """What is wrong."""

    reason = serializers.ChoiceField(choices=ReportReason.choices)
    comment = PlainTextField(max_length=1000, lines=True, allow_blank=True, default="")


class ThreadQuery(serializers.Serializer[Any]):
    """Which part of a conversation; one of the three, or nothing for the newest messages."""

    after = serializers.UUIDField(required=False, help_text="messages behind this one")
    before = serializers.UUIDField(required=False, help_text="messages before this one")
    since = serializers.IntegerField(
        required=False, min_value=0, max_value=2**62, help_text="what was sent or changed after this `change`"
    )
    page_size = serializers.IntegerField(default=50, min_value=1, max_value=100)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Let only one of them say where to begin.

        :raises ValidationError: if several do
        """
        if len(attrs.keys() & {"after", "before", "since"}) > 1:
            raise serializers.ValidationError(_("Use only one of after, before and since."))
        return attrs

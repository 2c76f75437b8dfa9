"""The shapes of consents."""

from typing import Any

from rest_framework import serializers

from apps.users.enums import ConsentPurpose


class ConsentAnswerOutput(serializers.Serializer[Any]):
    """One answer."""

    is_given = serializers.BooleanField()
    text_version = serializers.CharField()
    created_at = serializers.DateTimeField()


class ConsentOutput(serializers.Serializer[Any]):
    """What may be agreed to, and what was."""

    purpose = serializers.ChoiceField(choices=ConsentPurpose.choices)
    name = serializers.CharField(source="purpose.label")
    text = serializers.CharField(source="text.words", help_text="the words to show, in the caller's language")
    text_version = serializers.CharField(source="text.version")
    is_given = serializers.BooleanField(help_text="the newest answer; false if there was none")
    history = ConsentAnswerOutput(many=True, help_text="newest first")


class AnswerConsentInput(serializers.Serializer[Any]):
    """The answer. To agree it takes the version of the words that the person saw."""

    is_given = serializers.BooleanField()
    text_version = serializers.CharField(max_length=16, default="")

"""What an employer asks who applies: the shape in and out."""

from collections.abc import Sequence
from hashlib import blake2s
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.jobs.enums import QuestionKind

MOST_QUESTIONS, MOST_CHOICES = 10, 10


class QuestionInput(serializers.Serializer[Any]):
    """One question. Without an `id` it gets one that stays as long as its text does."""

    id = serializers.RegexField(r"^[a-z0-9_-]{1,32}\Z", required=False)
    text = PlainTextField(max_length=200)
    kind = serializers.ChoiceField(choices=QuestionKind.choices)
    choices = serializers.ListField(
        child=PlainTextField(max_length=100),
        required=False,
        max_length=MOST_CHOICES,
        help_text="for `choice`: 2 to 10",
    )
    required = serializers.BooleanField(default=False)  # type: ignore[assignment]  # the name that the fact has everywhere

    def validate(self, question: dict[str, Any]) -> dict[str, Any]:
        """Want choices where there is a choice, and only there."""
        choices = question.get("choices", [])
        if question["kind"] == QuestionKind.CHOICE and len(choices) < 2:
            raise _wrong("choices", _("Give at least two answers to choose from."), "too_few_choices")
        if question["kind"] != QuestionKind.CHOICE and choices:
            raise _wrong(
                "choices", _("Only a question with a choice has answers to choose from."), "no_choice"
            )
        if _says_twice(choices):
            raise _wrong("choices", _("Name each answer once."), "named_twice")
        id = question.get("id") or blake2s(question["text"].casefold().encode(), digest_size=4).hexdigest()
        return {**question, "id": id, "choices": choices}


class QuestionOutput(serializers.Serializer[Any]):
    """One question."""

    id = serializers.CharField()
    text = serializers.CharField()
    kind = serializers.ChoiceField(choices=QuestionKind.choices)
    choices = serializers.ListField(child=serializers.CharField())
    required = serializers.BooleanField()  # type: ignore[assignment]  # the name that the fact has everywhere


def refuse_repeats(questions: Sequence[dict[str, Any]]) -> None:
    """Take each question once, because an answer names it by its id or its text.

    :raises ValidationError: if two have the same id, or the same text
    """
    if _says_twice([question["id"] for question in questions]) or _says_twice(
        [question["text"] for question in questions]
    ):
        raise serializers.ValidationError(_("Ask each question once."), code="asked_twice")


def _says_twice(texts: Sequence[str]) -> bool:
    return len({text.casefold() for text in texts}) < len(texts)


def _wrong(field: str, message: Any, code: str) -> serializers.ValidationError:
    return serializers.ValidationError({field: [message]}, code=code)

"""Shapes that no field of the framework has."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.candidates.enums import LANGUAGE_CODES, CefrLevel


class LanguageNeededInput(serializers.Serializer[Any]):
    """A language and how well one must speak it."""

    language = serializers.RegexField(r"^[a-z]{2}\Z", help_text="ISO 639-1, for example pl")
    level = serializers.ChoiceField(choices=CefrLevel.choices, help_text="CEFR")

    def validate_language(self, code: str) -> str:
        """Take codes that exist only."""
        if code not in LANGUAGE_CODES:
            raise serializers.ValidationError(_("We do not know this language."), code="unknown_language")
        return code

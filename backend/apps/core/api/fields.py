"""Shapes that several apps share."""

import re
import unicodedata
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

TAG = re.compile(r"<[a-zA-Z/!?][^>]*>")
KEPT_CONTROLS = {"\n", "\t"}
# They turn the direction of writing round, and so can make a text look like another one.
TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class PlainTextField(serializers.CharField):
    """Text without markup and without control characters; one line unless `lines` says more may come."""

    default_error_messages = {
        "markup": _("Write plain text, without HTML."),
        "control_character": _("This holds a character that cannot be shown."),
        "one_line": _("Write this on one line."),
    }

    def __init__(self, *, lines: bool = False, **kwargs: Any) -> None:
        self.lines = lines
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> str:
        """Read the text, with line ends as Unix writes them."""
        text = super().to_internal_value(data).replace("\r\n", "\n").replace("\r", "\n")
        if TAG.search(text):
            self.fail("markup")
        if any(_is_control(character) for character in text):
            self.fail("control_character")
        if not self.lines and "\n" in text:
            self.fail("one_line")
        return text


def _is_control(character: str) -> bool:
    return character in TURNS or (unicodedata.category(character) == "Cc" and character not in KEPT_CONTROLS)

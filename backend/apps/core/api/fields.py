"""Shapes that several apps share."""

import re
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

TAG = re.compile(r"<[a-zA-Z/!?][^>]*>")
# Control characters but for line ends and tabs; and what turns the direction of writing round, and so can make a
# text look like another one. An expression, because looking at each character by itself costs more than a query.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


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
        if CONTROL.search(text):
            self.fail("control_character")
        if not self.lines and "\n" in text:
            self.fail("one_line")
        return text

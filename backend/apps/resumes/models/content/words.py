"""The kinds of values that contents are made of."""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

# Control and direction characters: they hide text, or turn it around, on paper and in mails.
UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]"
)
SPACES = re.compile(r"[^\S\n]+")
BREAKS = re.compile(r" ?\n[ \n]*")


class Value(BaseModel):
    """A part of a resume: nothing in it that it does not know, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _normalize(text: str) -> str:
    """One form for what looks the same: composed letters, single spaces, single line breaks."""
    seen = UNSEEN.sub("", text.replace("\r\n", "\n").replace("\t", " "))
    return BREAKS.sub("\n", SPACES.sub(" ", unicodedata.normalize("NFC", seen))).strip()


def _normalize_words(raw: Any) -> Any:
    return _normalize(raw) if isinstance(raw, str) else raw


def _make_one_line(raw: Any) -> Any:
    return _normalize(raw.replace("\n", " ")) if isinstance(raw, str) else raw


# Measured is what is kept: some letters become two when they are composed, and what cannot be seen goes. Else what was
# accepted once would be refused when it is read again.
Line = Annotated[str, StringConstraints(max_length=120), BeforeValidator(_make_one_line)]
Bullet = Annotated[str, StringConstraints(max_length=400, min_length=1), BeforeValidator(_make_one_line)]
Paragraphs = Annotated[str, StringConstraints(max_length=2000), BeforeValidator(_normalize_words)]
Month = Annotated[
    str,
    Field(
        pattern=r"^((19|20)[0-9][0-9](-(0[1-9]|1[0-2]))?)?$",
        description="YYYY-MM, or YYYY alone; empty: not known",
        examples=["2024-05"],
    ),
]


# What no address has, as regular expressions write it here and in JSON Schema alike.
NO_ADDRESS = r"\s<>\"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff"
Url = Annotated[str, StringConstraints(max_length=300, pattern=rf"^https?://[^{NO_ADDRESS}]+$")]


def is_in_order(start: str, end: str) -> bool:
    """Whether the end is not before the start, as far as both are known."""
    return not start or not end or start[: len(end)] <= end[: len(start)]

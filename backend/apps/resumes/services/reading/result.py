"""What came out of a file."""

import re
from dataclasses import dataclass
from typing import Any

from apps.resumes.enums import NotTaken
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import Unread, WhyUnread

# The database keeps no NUL in JSON, and half a character is none: both stand in files of those who want to annoy.
UNKEPT = re.compile(r"[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FieldFound:
    """One field of the resume, and where it stands in the file."""

    pointer: str  # JSON Pointer into the data: "/sections/1/content/items/0/position"
    confidence: float  # 0 to 1; below 0.7 somebody should look twice
    quote: str  # as it stands there
    page: int  # from 1


@dataclass(frozen=True, slots=True)
class UnreadText:
    """Something that was not understood, or has no place in a resume."""

    text: str
    page: int = 1
    why: str = "not_understood"  # a value of `formats.WhyUnread`


@dataclass(frozen=True, slots=True)
class Reading:
    """A resume that was read, for its owner to look through: nothing in it that does not stand in the file."""

    data: ResumeData
    fields: tuple[FieldFound, ...] = ()
    unread: tuple[UnreadText, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()
    has_text: bool = True

    def to_json(self) -> dict[str, Any]:
        """As `ResumeImport` keeps it."""
        return {
            "data": self.data.model_dump(mode="json"),
            "fields": [_as_json(each) for each in self.fields],
            "unread": [_as_json(each) for each in self.unread],
            "not_taken": [kind.value for kind in self.not_taken],
            "has_text": self.has_text,
        }


# What programs call what employers may not ask.
CALLED = {
    "birth": NotTaken.BIRTH,
    "nation": NotTaken.NATIONALITY,
    "citizen": NotTaken.NATIONALITY,
    "gender": NotTaken.GENDER,
    "sex": NotTaken.GENDER,
    "image": NotTaken.PHOTO,
    "photo": NotTaken.PHOTO,
    "picture": NotTaken.PHOTO,
    "marital": NotTaken.MARITAL,
}


def make_reading(data: ResumeData, unread: list[Unread]) -> Reading:
    """What a program wrote is certain: no field needs a quote. What may not be asked is told by its kind alone."""
    kept = [each for each in unread if not _is_private(each)]
    names = [each.pointer.lower() for each in unread if _is_private(each)]
    kinds = [kind for word, kind in CALLED.items() if any(word in name for name in names)]
    left = tuple(UnreadText(f"{each.pointer}: {each.text}", 1, each.why.value) for each in kept)
    return Reading(data, unread=left, not_taken=tuple(dict.fromkeys(kinds)))


def _is_private(each: Unread) -> bool:
    return each.why == WhyUnread.NOT_ASKED or "birth" in each.pointer.lower()


def _as_json(each: FieldFound | UnreadText) -> dict[str, Any]:
    return {name: _as_kept(getattr(each, name)) for name in each.__slots__}


def _as_kept(value: object) -> object:
    return UNKEPT.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value

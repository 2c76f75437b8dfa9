"""What came out of a file."""

from dataclasses import dataclass
from typing import Any

from apps.resumes.enums import NotTaken
from apps.resumes.models.content import ResumeData


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


def _as_json(each: FieldFound | UnreadText) -> dict[str, Any]:
    return {name: getattr(each, name) for name in each.__slots__}

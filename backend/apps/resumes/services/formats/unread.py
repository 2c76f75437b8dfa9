"""What a file said that a resume has no place for."""

from dataclasses import dataclass
from enum import StrEnum


class WhyUnread(StrEnum):
    """Why something of a file was not taken."""

    NO_PLACE = "no_place"  # a resume of ours has nothing like it
    NOT_ASKED = "not_asked"  # an employer may not ask it: birth date, nationality, photo (domain.md, 3.1)
    OTHER_PERSON = "other_person"  # names and words of somebody who did not agree
    NOT_UNDERSTOOD = "not_understood"  # a date, level or address that we cannot read
    TOO_LONG = "too_long"  # taken as far as it fits
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Unread:
    """One thing that was not taken, or not whole."""

    pointer: str  # where it stands in the file: a JSON pointer, or the path of the element
    text: str  # as it stands there, at most 2,000 letters
    why: WhyUnread


class FileUnreadable(ValueError):
    """The file is not what it says it is, or holds more than a resume can."""

"""Pieces of text on a page that has no tags: where they stand, how large, how bold."""

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from apps.resumes.services.reading.blocks.marked import HYPHEN

BOLD = 600  # font weight
WIDE = 1.4  # a gap of so many times the size of the letters parts two pieces


@dataclass
class Segment:
    """Letters beside each other, without a wide gap; measures in points, from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    is_bold: bool = False

    @property
    def size(self) -> float:
        """The height of a line of this type."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Where its line runs."""
        return (self.top + self.bottom) / 2


def read_segments(page: pdfium.PdfPage) -> list[Segment]:
    """Return the pieces of text of a page in the order of the file, those without letters left out."""
    text_page = page.get_textpage()
    segments: list[Segment] = []
    is_open = False
    for at in range(text_page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text_page, at))
        if letter in "\r\n":
            is_open = False
        elif letter.isspace() and is_open:
            segments[-1].text += " "
        elif not letter.isspace() and letter != "\x00":
            box = _box(text_page, at)
            if is_open and _goes_on(segments[-1], box):
                _extend(segments[-1], letter, box)
            else:
                segments.append(Segment(letter, *box, _is_bold(text_page, at)))
            is_open = True
    return [_cleaned(each) for each in segments]


def _goes_on(last: Segment, box: tuple[float, float, float, float]) -> bool:
    left, _, bottom, top = box
    is_same_line = last.bottom < (bottom + top) / 2 < last.top
    return is_same_line and -last.size < left - last.right < WIDE * last.size


def _extend(segment: Segment, letter: str, box: tuple[float, float, float, float]) -> None:
    segment.text += letter
    segment.right = max(segment.right, box[1])
    segment.bottom, segment.top = min(segment.bottom, box[2]), max(segment.top, box[3])


def _box(text_page: pdfium.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    """Left, right, bottom, top of the room that a letter takes, the same for all letters of a font."""
    room = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, at, room)
    return room.left, room.right, room.bottom, room.top


def _is_bold(text_page: pdfium.PdfTextPage, at: int) -> bool:
    if raw.FPDFText_GetFontWeight(text_page, at) >= BOLD:
        return True
    name = ctypes.create_string_buffer(80)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, at, name, 80, flags)
    return any(word in name.value.lower() for word in (b"bold", b"black", b"heavy"))


def _cleaned(segment: Segment) -> Segment:
    segment.text = " ".join(segment.text.translate(HYPHEN).split())
    return segment

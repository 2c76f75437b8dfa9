"""A JPEG, segment by segment (ITU-T T.81, annex B), before any program for pictures sees it."""

import struct
from collections.abc import Iterator

from apps.documents.services.inspection.polyglots import refuse_markup
from apps.documents.services.inspection.unfit import Unfit

START, END = b"\xff\xd8", b"\xff\xd9"
MOST_PIXELS = 40_000_000
MOST_SCANS = 200  # of a progressive picture: each one costs as much as the whole
FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
SCAN, COMMENT, FIRST_NOTE, LAST_NOTE = 0xDA, 0xFE, 0xE0, 0xEF
LARGEST_HEADER = 2048  # bytes of the first note, which is 16 long: scripts hide in what is longer


def check_jpeg(content: bytes) -> None:
    """:raises Unfit: if it is broken, too large, or something else as well"""
    if not content.startswith(START):
        raise Unfit("damaged")
    segments = list(_list_segments(content))
    markers = [marker for marker, _, _ in segments]
    if sum(marker in FRAMES for marker in markers) != 1 or SCAN not in markers:
        raise Unfit("damaged")
    if markers.count(SCAN) > MOST_SCANS:
        raise Unfit("unpacks_too_large")
    for marker, data, _ in segments:
        _check_segment(marker, data)
    pairs = any(data.startswith(b"MPF\0") for _, data, _ in segments)
    _check_rest(content[segments[-1][2] :], pairs=pairs)


def _list_segments(content: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Each marker with its data, and where the next thing begins."""
    at = len(START)
    while True:
        while content[at : at + 2] == b"\xff\xff":
            at += 1
        if content[at : at + 2] == END:
            yield END[1], b"", at + 2
            return
        if at + 4 > len(content) or content[at] != 0xFF:
            raise Unfit("damaged")
        marker = content[at + 1]
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        data = content[at + 4 : at + 2 + length]
        at += 2 + length
        if length < 2 or at > len(content):
            raise Unfit("damaged")
        at = _skip_scan(content, at) if marker == SCAN else at
        yield marker, data, at


def _skip_scan(content: bytes, at: int) -> int:
    """Go to the next marker that ends the coded part: not a stuffed byte, nor a restart."""
    while (at := content.find(b"\xff", at)) >= 0:
        following = content[at + 1 : at + 2]
        if not following:
            break
        if following != b"\0" and not 0xD0 <= following[0] <= 0xD7 and following != b"\xff":
            return at
        at += 1 if following == b"\xff" else 2
    raise Unfit("damaged")


def _check_size(data: bytes) -> None:
    if len(data) < 6:
        raise Unfit("damaged")
    height, width = struct.unpack(">HH", data[1:5])
    if not height or not width:
        raise Unfit("damaged")
    if height * width > MOST_PIXELS:
        raise Unfit("too_many_pixels")


def _check_segment(marker: int, data: bytes) -> None:
    if marker in FRAMES:
        _check_size(data)
    if marker == FIRST_NOTE and len(data) > LARGEST_HEADER:
        raise Unfit("disguised")
    if marker == COMMENT or FIRST_NOTE <= marker <= LAST_NOTE:
        refuse_markup(data)


def _check_rest(rest: bytes, *, pairs: bool) -> None:
    """Phones put a second picture behind, a preview or a map of light, and say so in front."""
    rest = rest.strip(b"\0")
    if rest and not (pairs and rest.startswith(START) and rest.endswith(END)):
        raise Unfit("disguised")

"""What a PDF says of itself, read before any program for PDFs sees it."""

import re

from apps.documents.services.inspection.pdf import names
from apps.documents.services.inspection.pdf.parts import HEADER, Stream, split
from apps.documents.services.inspection.pdf.streams import measure, unpack
from apps.documents.services.inspection.unfit import Unfit

MOST_OBJECTS = 100_000
MOST_TEXT = 48 * 1024 * 1024  # bytes outside of streams, and of objects in streams
MOST_PIXELS = 40_000_000  # of one picture: A4 in 600 dpi has 35 million
DEEP = re.compile(rb"(?:(?:\[|<<)[^\]>\[<]{0,40}){100}")  # brackets in brackets: readers fall over these
SIDE = rb"/%s\s+(\d{1,10})"
WIDTH, HEIGHT = re.compile(SIDE % b"Width"), re.compile(SIDE % b"Height")


def read_structure(content: bytes) -> set[bytes]:
    """Return all names that the file uses, in packed objects as well.

    :raises Unfit: if it is too much, too deep, has a password, or does something by itself
    """
    texts, streams = split(content)
    measure(streams)
    for stream in streams:
        _refuse_large_picture(stream)
        if names.ELSEWHERE.search(stream.about):
            raise Unfit("active_content")
    text = b"\nendobj\n".join(texts + [_objects_in(stream) for stream in streams])
    _require_bounds(text, streams)
    if text.count(b"%PDF-") > 1:
        raise Unfit("disguised")
    used = names.list_names(text)
    if b"/Encrypt" in used:
        raise Unfit("encrypted")
    if used & names.ACTIVE or names.WILD_LINK.search(text):
        raise Unfit("active_content")
    return used


def _objects_in(stream: Stream) -> bytes:
    if b"/ObjStm" in stream.about:
        return unpack(stream)
    return stream.body if stream.hides_objects else b""


def _require_bounds(text: bytes, streams: list[Stream]) -> None:
    packed = sum(
        int(found[1]) for stream in streams if (found := re.search(rb"/N\s+(\d{1,9})", stream.about))
    )
    if len(text) > MOST_TEXT or len(HEADER.findall(text)) + packed > MOST_OBJECTS:
        raise Unfit("unpacks_too_large")
    if DEEP.search(text):
        raise Unfit("nested_too_deep")


def _refuse_large_picture(stream: Stream) -> None:
    width, height = WIDTH.search(stream.about), HEIGHT.search(stream.about)
    if width and height and int(width[1]) * int(height[1]) > MOST_PIXELS:
        raise Unfit("too_many_pixels")

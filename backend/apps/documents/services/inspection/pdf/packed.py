"""Objects that are packed in a stream (ISO 32000-2, 7.5.7): what every program writes, and nothing else.

What is in there counts as if it stood in the open, so it has to be read exactly as readers read it.
"""

import re
import zlib

from apps.documents.services.inspection.pdf.parts import Stream
from apps.documents.services.inspection.pdf.streams import list_filters
from apps.documents.services.inspection.unfit import Unfit

LARGEST = 16 * 1024 * 1024  # bytes that one unpacks to
KNOWN = frozenset(
    b"/" + name
    for name in (
        *(b"Type", b"ObjStm", b"N", b"First", b"Length", b"Extends", b"DL", b"Filter", b"FlateDecode", b"Fl"),
        *(b"DecodeParms", b"Predictor", b"Columns", b"Colors", b"BitsPerComponent"),
    )
)
NAME = re.compile(rb"/[^\x00\t\n\f\r ()<>\[\]{}/%]*")
# Strings, comments, rows that are coded once more, and what stands somewhere else.
CRAFTED = re.compile(rb"[()%]|/Predictor\s+(?!1\b)|/(?:DecodeParms|Filter)\s*\[?\s*\d")
FLATE: tuple[list[bytes], ...] = ([], [b"FlateDecode"])


def holds_objects(stream: Stream) -> bool:
    """Say whether a reader could take it for one: some ask for its type, some for its numbers only."""
    return b"/ObjStm" in stream.before or {b"/N", b"/First"} <= set(NAME.findall(stream.about))


def unpack_objects(stream: Stream) -> bytes:
    """Unpack it.

    :raises Unfit: if it is too large, broken, or packed as no honest program packs it: nobody could look into it
    """
    names = NAME.findall(stream.about)
    if set(names) - KNOWN or len(set(names)) < len(names) or CRAFTED.search(stream.about):
        raise Unfit("active_content")
    if (filters := list_filters(stream)) not in FLATE or re.search(rb"%[^\r\n]*obj", stream.before):
        raise Unfit("active_content")
    return _inflate(stream.body.lstrip(b"\r\n")) if filters else stream.body


def _inflate(packed: bytes) -> bytes:
    """Readers take what comes before a broken place; we would not know what that is."""
    try:
        held = zlib.decompressobj().decompress(packed, LARGEST + 1)
    except zlib.error:
        raise Unfit("damaged") from None
    if len(held) > LARGEST:
        raise Unfit("unpacks_too_large")
    return held

"""A PNG, chunk by chunk (W3C PNG, third edition), before any program for pictures sees it."""

import struct
import zlib
from collections.abc import Iterator

from apps.documents.services.inspection.pictures.inflating import count_inflated
from apps.documents.services.inspection.polyglots import refuse_markup
from apps.documents.services.inspection.unfit import Unfit

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 40_000_000
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by type of color
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
TEXTS = (b"tEXt", b"zTXt", b"iTXt")
LARGEST_NOTE = 4 * 1024 * 1024  # bytes that a packed note or profile unpacks to


def check_png(content: bytes) -> None:
    """:raises Unfit: if it is broken, too large, more than one picture, or something else as well"""
    chunks = list(_list_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise Unfit("damaged")
    expected = _expected_bytes(chunks[0][1])
    for name, data in chunks:
        _check_note(name, data)
    if any(name in (b"acTL", b"fcTL", b"fdAT") for name, _ in chunks):
        raise Unfit("active_content")  # a film is no paper
    size = count_inflated((data for name, data in chunks if name == b"IDAT"), most=2 * expected)
    if size < expected:
        raise Unfit("damaged")
    if size > expected:
        raise Unfit("unpacks_too_large")


def _list_chunks(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    view, at, name = memoryview(content), len(SIGNATURE), b""
    if not content.startswith(SIGNATURE):
        raise Unfit("damaged")
    while name != b"IEND":
        if at + 12 > len(content):
            raise Unfit("damaged")
        length, name = struct.unpack(">I4s", view[at : at + 8])
        data, end = view[at + 8 : at + 8 + length], at + 12 + length
        if (
            end > len(content)
            or zlib.crc32(view[at + 4 : end - 4]) != struct.unpack(">I", view[end - 4 : end])[0]
        ):
            raise Unfit("damaged")
        yield name, data
        at = end
    if content[at:].strip(b"\0"):
        raise Unfit("disguised")


def _expected_bytes(header: memoryview) -> int:
    """How many bytes the pixels have, with one byte for each line."""
    if len(header) != 13:
        raise Unfit("damaged")
    width, height, depth, color, packing, filtering, interlaced = struct.unpack(">IIBBBBB", header)
    if (
        not width
        or not height
        or depth not in DEPTHS.get(color, ())
        or packing
        or filtering
        or interlaced > 1
    ):
        raise Unfit("damaged")
    if width * height > MOST_PIXELS:
        raise Unfit("too_many_pixels")
    passes = _adam7(width, height) if interlaced else [(width, height)]
    return sum(
        high * (1 + (wide * depth * CHANNELS[color] + 7) // 8) for wide, high in passes if wide and high
    )


def _adam7(width: int, height: int) -> list[tuple[int, int]]:
    """The seven pictures of an interlaced one."""
    steps = ((0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2))
    return [((width - x + dx - 1) // dx, (height - y + dy - 1) // dy) for x, dx, y, dy in steps]


def _check_note(name: bytes, data: memoryview) -> None:
    packed = _packed_part(name, bytes(data)) if name in (b"zTXt", b"iTXt", b"iCCP") else b""
    if count_inflated([packed], most=LARGEST_NOTE) > LARGEST_NOTE:
        raise Unfit("unpacks_too_large")
    if name not in (b"IDAT", b"iCCP"):
        refuse_markup(bytes(data))


def _packed_part(name: bytes, data: bytes) -> bytes:
    """What stands behind the keyword and the method; words of many languages have two more words before."""
    rest = data.partition(b"\0")[2]
    if name != b"iTXt":
        return rest[1:]
    return rest[2:].split(b"\0", 2)[-1] if rest[:1] == b"\1" else b""

"""How much comes out of the streams of a PDF, found out without ever holding it all."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterable

from apps.documents.services.inspection.pdf.expanding import measure_lzw, measure_runs
from apps.documents.services.inspection.pdf.parts import Stream
from apps.documents.services.inspection.unfit import Unfit

MOST_UNPACKED = 300 * 1024 * 1024  # bytes of all streams: twelve scanned pages in color at 300 dpi have this
LARGEST_HELD = 16 * 1024 * 1024  # bytes of one stream that has to be read, not only measured
STEP = 1024 * 1024
FILTERS = re.compile(rb"/(?:Filter|F)\s*(\[[^\]]*\]|/[A-Za-z0-9]+)")
NAME = re.compile(rb"/([A-Za-z0-9]+)")
SHORT = {b"Fl": b"FlateDecode", b"LZW": b"LZWDecode", b"RL": b"RunLengthDecode"}
EXPANDING = {b"FlateDecode", b"LZWDecode", b"RunLengthDecode"}


def list_filters(stream: Stream) -> list[bytes]:
    """List how it was packed, last step first."""
    found = FILTERS.search(stream.about)
    names = NAME.findall(found[1]) if found else []
    return [SHORT.get(name, name) for name in names]


def measure(streams: Iterable[Stream]) -> None:
    """Measure what comes out of all of them.

    :raises Unfit: if it is more than MOST_UNPACKED, or something is packed twice, which only bombs are
    """
    left = MOST_UNPACKED
    for stream in streams:
        left -= _size(stream, left)
        if left < 0:
            raise Unfit("unpacks_too_large")


def _size(stream: Stream, most: int) -> int:
    filters = list_filters(stream)
    if sum(name in EXPANDING for name in filters) > 1:
        raise Unfit("unpacks_too_large")
    packed = _without_ascii(stream.body, filters)
    if b"LZWDecode" in filters:
        return measure_lzw(packed, most)
    if b"RunLengthDecode" in filters:
        return measure_runs(packed)
    return len(packed) + (_inflate(packed, most, holds=False)[1] if _is_flate(packed, filters) else 0)


def unpack(stream: Stream) -> bytes:
    """Unpack a stream of objects.

    :raises Unfit: if it is too large, or packed as no honest program packs it: nobody could look into it
    """
    filters = list_filters(stream)
    packed = _without_ascii(stream.body, filters)
    if not _is_flate(packed, filters):
        if set(filters) & EXPANDING:
            raise Unfit("active_content")
        return packed
    held, size = _inflate(packed, LARGEST_HELD, holds=True)
    if size > LARGEST_HELD:
        raise Unfit("unpacks_too_large")
    return held


def _is_flate(packed: bytes, filters: list[bytes]) -> bool:
    """By its bytes, too: the filter may stand somewhere else in the file."""
    looks = len(packed) > 2 and packed[0] & 0x0F == 8 and (packed[0] * 256 + packed[1]) % 31 == 0
    return b"FlateDecode" in filters or (looks and not filters)


def _inflate(packed: bytes, most: int, *, holds: bool) -> tuple[bytes, int]:
    """What comes out, and how much; readers forgive broken ends, so what came before counts."""
    inflater, held, size, rest = zlib.decompressobj(), [], 0, packed.lstrip(b"\r\n")
    try:
        while rest and size <= most and not inflater.eof:
            out = inflater.decompress(rest, STEP)
            rest, size = inflater.unconsumed_tail, size + len(out)
            if holds:
                held.append(out)
    except zlib.error:
        pass
    return b"".join(held), size


def _without_ascii(body: bytes, filters: list[bytes]) -> bytes:
    first = filters[0] if filters else b""
    try:
        if first in (b"ASCII85Decode", b"A85"):
            return base64.a85decode(body.strip().removesuffix(b"~>"), ignorechars=b" \t\n\r\v\f\0")
        if first in (b"ASCIIHexDecode", b"AHx"):
            return binascii.unhexlify(re.sub(rb"\s|>.*", b"", body, flags=re.DOTALL))
    except (ValueError, binascii.Error):
        raise Unfit("damaged") from None
    return body

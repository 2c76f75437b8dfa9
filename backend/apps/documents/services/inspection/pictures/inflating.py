"""Counting what comes out of packed bytes."""

import zlib
from collections.abc import Iterable

STEP = 1024 * 1024


def count_inflated(parts: Iterable[bytes | memoryview], *, most: int) -> int:
    """Count the bytes that come out of the parts together, hardly further than `most`; 0 if they are broken."""
    inflater, size = zlib.decompressobj(), 0
    try:
        for part in parts:
            rest: bytes | memoryview = part
            while rest and size <= most and not inflater.eof:
                size += len(inflater.decompress(rest, STEP))
                rest = inflater.unconsumed_tail
    except zlib.error:
        return 0
    return size

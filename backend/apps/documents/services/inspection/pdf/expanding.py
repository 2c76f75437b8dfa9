"""Two old ways to pack, measured without unpacking (ISO 32000-2, 7.4.4 and 7.4.5)."""

from collections.abc import Iterator

CLEAR, END = 256, 257
EARLY = 1  # codes grow one entry before they must


def measure_runs(packed: bytes) -> int:
    """Count the bytes that run-length coding unpacks to."""
    at = size = 0
    while at < len(packed) and packed[at] != 128:
        length = packed[at]
        size, at = (size + length + 1, at + length + 2) if length < 128 else (size + 257 - length, at + 2)
    return size


def measure_lzw(packed: bytes, most: int) -> int:
    """Count the bytes that LZW unpacks to: only how long each entry of its table is, never what it says.

    :param most: bytes after which nobody counts on
    """
    size, lengths, last = 0, [1] * 258, 0
    codes = _Codes(packed)
    for code in codes:
        if code == CLEAR:
            lengths, last = [1] * 258, 0
        elif code == END or code > len(lengths) or size > most:
            break
        else:
            length = lengths[code] if code < len(lengths) else last + 1
            size += length
            if last and len(lengths) < 4096:
                lengths.append(last + 1)
            last = length
        codes.width = min(12, max(9, (len(lengths) + 1 + EARLY - 1).bit_length()))
    return size


class _Codes:
    """Codes of a growing number of bits."""

    def __init__(self, packed: bytes) -> None:
        self.packed, self.width = packed, 9

    def __iter__(self) -> Iterator[int]:
        held = bits = 0
        for byte in self.packed:
            held, bits = (held << 8 | byte) & 0xFFFFFFFF, bits + 8
            if bits >= self.width:
                bits -= self.width
                yield held >> bits & (1 << self.width) - 1

"""Bytes to text, whatever program saved the file, without holding the file in memory."""

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

CHUNK = 1 << 16
BOMS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]


def open_text(path: Path) -> IO[str]:
    """Open the file with the encoding that its bytes speak for; what cannot be read becomes U+FFFD."""
    return io.TextIOWrapper(path.open("rb"), encoding=find_encoding(path), errors="replace", newline=None)


def find_encoding(path: Path) -> str:
    """Name the encoding: by its mark, else UTF-8, else Windows-1252 where UTF-8 fails more often than it fits."""
    with path.open("rb") as file:
        start = file.read(4)
    for mark, name in BOMS:
        if start.startswith(mark):
            return name
    wrong, right = _count_utf8(path)
    return "utf-8" if wrong <= right else "cp1252"


def _count_utf8(path: Path) -> tuple[int, int]:
    """Count what is damaged as UTF-8, and what is sound beyond ASCII."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    wrong = right = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            if chunk.isascii():
                continue
            text = decode(chunk)
            damaged = text.count("\ufffd")
            wrong += damaged
            right += len(text) - len(text.encode("ascii", "ignore")) - damaged
    return wrong, right


def bounded_lines(stream: IO[str], longest: int) -> Iterator[str | None]:
    """Read lines; one that is longer than `longest` characters is skipped and comes as None."""
    while line := stream.readline(longest):
        if len(line) < longest or line.endswith("\n"):
            yield line
            continue
        while line and not line.endswith("\n"):
            line = stream.readline(longest)
        yield None

"""Take a PDF apart by its own words, without following a single reference: what stands outside of streams, and they."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
END = b"endstream"
HEADER = re.compile(rb"\d\s+\d+\s+obj\b")
BORDER = re.compile(rb"\bendobj\b|\bobj\b")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Stream:
    """A stream as it stands in the file."""

    about: bytes  # its dictionary, names without escapes
    before: bytes  # all that stands between it and the stream before, names without escapes
    body: bytes

    @property
    def hides_objects(self) -> bool:
        """Whether a table of contents could point into it."""
        return HEADER.search(self.body) is not None


def split(content: bytes) -> tuple[list[bytes], list[Stream]]:
    """Return the text between streams, and the streams."""
    texts, streams, at = [], [], 0
    for match in STREAM.finditer(content):
        if match.start() < at:
            continue  # inside of the last one
        before = content[at : match.start()]
        texts.append(before)
        at = content.find(END, match.end())
        at = len(content) if at < 0 else at
        about = unescape(_last_object(before))
        streams.append(Stream(about, unescape(before), content[match.end() : at]))
    return [*texts, content[at:]], streams


def list_objects(text: bytes) -> Iterator[bytes]:
    """Yield what stands between one "obj" and the next: an open bracket hides no more than its own object."""
    at = 0
    for border in BORDER.finditer(text):
        yield text[at : border.start()]
        at = border.end()
    yield text[at:]


def unescape(text: bytes) -> bytes:
    """Read `#4a` as `J`, as it may be written in names."""
    if b"#" not in text:
        return text
    return ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), text)


def _last_object(text: bytes) -> bytes:
    begins = [found.end() for found in HEADER.finditer(text)]
    return text[begins[-1] :] if begins else text

"""JSON-LD inside an HTML page."""

import re
from collections.abc import Iterator
from typing import IO

from apps.jobs.services.imports.encoding import CHUNK
from apps.jobs.services.imports.json_files import rows_of_text
from apps.jobs.services.imports.rows import LONGEST_ROW, Row, refused

OPENING = re.compile(r"<script\b[^>]{0,400}application/ld\+json[^>]{0,400}>", re.IGNORECASE)
CLOSING = re.compile(r"</script\s*>", re.IGNORECASE)
LONGEST_TAG = 1000
COMMENTS = ("<!--", "-->", "<![CDATA[", "]]>", "//")


def read_page(stream: IO[str]) -> Iterator[Row]:
    """Yield the postings of every script of type application/ld+json; other JSON-LD (a breadcrumb) is passed over."""
    number = 0
    for text in _scripts(stream):
        for row in rows_of_text(_without_comment(text) if text else None):
            if any(reason.rule == "not_a_posting" for reason in row.reasons):
                continue
            number += 1
            yield Row(number, row.columns, row.reasons)
    if not number:
        yield refused(1, "not_a_posting")


def _without_comment(text: str) -> str:
    text = text.strip()
    for mark in COMMENTS:
        text = text.removeprefix(mark).removesuffix(mark).strip()
    return text


def _scripts(stream: IO[str]) -> Iterator[str | None]:
    """The insides of the scripts; None for one that is longer than a row may be."""
    buffer = ""
    while chunk := stream.read(CHUNK):
        buffer += chunk
        while opening := OPENING.search(buffer):
            text, buffer = _inside(stream, buffer[opening.end() :])
            yield text
        buffer = buffer[-LONGEST_TAG:]


def _inside(stream: IO[str], buffer: str) -> tuple[str | None, str]:
    searched = 0
    while not (closing := CLOSING.search(buffer, searched)):
        searched = max(0, len(buffer) - 20)
        chunk = stream.read(CHUNK)
        if not chunk or len(buffer) > LONGEST_ROW:
            return None, ""
        buffer += chunk
    return buffer[: closing.start()], buffer[closing.end() :]

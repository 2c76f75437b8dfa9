"""JSON, JSON-LD and JSON lines: postings one by one, however large the file."""

import json
from collections.abc import Iterator
from typing import IO, Any

from apps.jobs.services.imports.encoding import CHUNK, bounded_lines
from apps.jobs.services.imports.jsonld import find_postings, flatten
from apps.jobs.services.imports.rows import LONGEST_ROW, Posting, Row, refused

LONGEST_DOCUMENT = 20 * LONGEST_ROW
BETWEEN = " \t\r\n,"


def _no_constants(name: str) -> None:
    raise ValueError(name)


decoder = json.JSONDecoder(parse_constant=_no_constants)


def read_json_lines(stream: IO[str]) -> Iterator[Row]:
    """One JSON value a line; a line that is broken costs only itself."""
    number = 0
    for line in bounded_lines(stream, LONGEST_ROW):
        if line is not None and not line.strip():
            continue
        for row in rows_of_text(line):
            number += 1
            yield Row(number, row.columns, row.reasons)


def rows_of_text(text: str | None) -> Iterator[Row]:
    """All postings of one JSON text; None stands for a text that was too long to read."""
    if text is None:
        yield refused(0, "too_large")
        return
    try:
        value = decoder.decode(text)
    except (ValueError, RecursionError):
        yield refused(0, "broken_json")
        return
    yield from rows_of_value(value)


def rows_of_value(value: Any) -> Iterator[Row]:
    """All postings inside a JSON value, also within a list or @graph."""
    found = False
    for posting in find_postings(value):
        found = True
        yield _row(posting)
    if not found:
        yield refused(0, "not_a_posting")


def _row(posting: Posting) -> Row:
    try:
        return Row(0, flatten(posting))
    except RecursionError:
        return refused(0, "too_deep")


def read_json(stream: IO[str]) -> Iterator[Row]:
    """A JSON document: one value, several behind each other, or a list whose items are read one by one."""
    number = 0
    for value in _values(stream):
        for row in [value] if isinstance(value, Row) else rows_of_value(value):
            number += 1
            yield Row(number, row.columns, row.reasons)


def _values(stream: IO[str]) -> Iterator[Any]:
    """Decode value after value from a buffer that never holds more than one of them and a chunk.

    What cannot be read comes as a refused row, and ends the file: nobody knows where the next value starts.
    """
    buffer = _skip_to_content(stream, "")
    listed = buffer.startswith("[")
    buffer = buffer[1:] if listed else buffer
    while buffer := _skip_to_content(stream, buffer):
        if listed and buffer[0] == "]":
            return
        value, end, buffer = _decode_one(stream, buffer)
        yield value
        if end is None:
            return
        buffer = buffer[end:]


def _skip_to_content(stream: IO[str], buffer: str) -> str:
    buffer = buffer.lstrip(BETWEEN)
    while not buffer and (chunk := stream.read(CHUNK)):
        buffer = chunk.lstrip(BETWEEN)
    return buffer


def _decode_one(stream: IO[str], buffer: str) -> tuple[Any, int | None, str]:
    """Decode the value that the buffer starts with, reading on while it is not whole."""
    step = CHUNK
    while True:
        value, end = _try(buffer)
        # A number at the very end may go on in the next chunk.
        if end is None or 0 <= end < len(buffer):
            return value, end, buffer
        chunk = stream.read(step)
        if not chunk:
            return (value, end, buffer) if end >= 0 else (refused(0, "broken_json"), None, buffer)
        buffer, step = buffer + chunk, step * 2  # doubled: trying again after each chunk would be quadratic
        if len(buffer) > LONGEST_DOCUMENT:
            return refused(0, "too_large"), None, buffer


def _try(buffer: str) -> tuple[Any, int | None]:
    """Return the value and where it ends: -1 if it is broken or not whole, None if it never can be read."""
    try:
        return decoder.raw_decode(buffer)
    except RecursionError:
        return refused(0, "broken_json"), None
    except ValueError:
        return None, -1

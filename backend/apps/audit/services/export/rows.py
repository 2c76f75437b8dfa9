"""Rows as text, one by one."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

import orjson

from apps.applications.services.export import make_inert
from apps.audit.enums import FileFormat

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else


def write_rows(
    rows: Iterable[Mapping[str, Any]], *, columns: Sequence[str], file_format: FileFormat
) -> Iterator[bytes]:
    """Write a list of JSON objects, or a table that no spreadsheet takes for formulas."""
    if file_format == FileFormat.JSON:
        yield from _write_json(rows)
        return
    yield (BYTE_ORDER_MARK + _line(columns)).encode()
    for row in rows:
        yield _line([_cell(row[column]) for column in columns]).encode()


def _write_json(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    before = b"[\n"
    for row in rows:
        yield before + orjson.dumps(row, default=str)
        before = b",\n"
    yield b"\n]\n" if before == b",\n" else b"[]\n"


def _line(cells: Sequence[str]) -> str:
    file = StringIO()
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerow(cells)
    return file.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return make_inert(orjson.dumps(value).decode() if isinstance(value, dict) else str(value))

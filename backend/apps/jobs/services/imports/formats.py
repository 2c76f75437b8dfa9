"""Which kind of file this is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from apps.jobs.services.imports.encoding import open_text
from apps.jobs.services.imports.json_files import read_json, read_json_lines
from apps.jobs.services.imports.pages import read_page
from apps.jobs.services.imports.rows import Row
from apps.jobs.services.imports.tables import read_table

Reader = Callable[[IO[str]], Iterator[Row]]
READERS: dict[str, Reader] = {
    "jsonld": read_json,
    "jsonl": read_json_lines,
    "csv": read_table,
    "html": read_page,
}
BY_NAME = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".html": "html",
    ".htm": "html",
}
LOOK = 1 << 16  # characters


def read_rows(path: Path, *, kind: str = "auto") -> Iterator[Row]:
    """Read the file's postings one by one, whatever it holds: a row that cannot be read comes with its reasons.

    :param kind: auto, jsonld (JSON, JSON-LD, also inside HTML), jsonl or csv
    """
    with open_text(path) as stream:
        start = stream.read(LOOK)
    chosen = (
        find_format(path.name, start) if kind == "auto" or (kind == "jsonld" and _is_page(start)) else kind
    )
    with open_text(path) as stream:
        yield from READERS[chosen](stream)


def find_format(name: str, start: str) -> str:
    """Tell the format by how the text starts; the file's name decides where the text cannot."""
    by_name = BY_NAME.get(Path(name).suffix.lower())
    text = start.lstrip()
    if by_name:
        return by_name
    if _is_page(start):
        return "html"
    if text.startswith("["):
        return "jsonld"
    if text.startswith("{"):
        return "jsonl" if _has_whole_lines(text) else "jsonld"
    return "csv"


def _is_page(start: str) -> bool:
    return start.lstrip().startswith("<")


def _has_whole_lines(text: str) -> bool:
    first, _, rest = text.partition("\n")
    if not rest.strip():
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True

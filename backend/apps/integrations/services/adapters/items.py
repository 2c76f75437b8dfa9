"""JSON of boards: a list of postings, each flattened; what is not what it should be is a refused row."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from apps.jobs.services.imports.jsonld import as_text
from apps.jobs.services.imports.rows import LONGEST_ROW, Row, refused

Item = dict[str, Any]
Flatten = Callable[[Item], dict[str, Any]]


def read_items(path: Path, *, key: str | None, flatten: Flatten) -> Iterator[Row]:
    """Yield a row per item of the list; a document that has none is one refused row.

    :param key: where the list stands in the document; None: the document is the list
    """
    try:
        document = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError:
        yield refused(0, "broken_json")
        return
    items = document.get(key) if key and isinstance(document, dict) else document
    if not isinstance(items, list):
        yield refused(0, "unknown_format")
        return
    for item in items:
        yield _row(item, flatten)


def _row(item: Any, flatten: Flatten) -> Row:
    if not isinstance(item, dict):
        return refused(0, "not_a_posting")
    try:
        columns = {name: text for name, value in flatten(item).items() if (text := as_text(value))}
    except RecursionError:
        return refused(0, "too_deep")
    return Row(0, columns) if sum(map(len, columns.values())) <= LONGEST_ROW else refused(0, "too_large")


def part(item: Any, *names: str) -> Any:
    """Walk into objects; None where one of them is not there or is something else."""
    for name in names:
        item = item.get(name) if isinstance(item, dict) else None
    return item


def listed(value: Any) -> list[Any]:
    """The list, or nothing if it is none."""
    return value if isinstance(value, list) else []

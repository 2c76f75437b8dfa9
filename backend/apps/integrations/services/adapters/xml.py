"""Large XML of strangers, one record at a time: no DTD, no entities of its own, no network, bounded memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

Element = Any  # lxml has no types of its own
CAREFUL: dict[str, bool] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
MOST_PARTS = 5000  # elements in one record; a posting has some dozens


class BrokenXml(Exception):
    """It is no XML that we read; `rule` says why, as reports do."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(rule)


def read_records(path: Path, *, name: str) -> Iterator[Element]:
    """Yield the elements of this name right below the root, each gone from memory when the next is asked for.

    :raises BrokenXml: as soon as it breaks; what came before was sound
    """
    with path.open("rb") as file:
        try:
            yield from _records(etree.iterparse(file, events=("start", "end"), **CAREFUL), name)
        except (etree.XMLSyntaxError, UnicodeError, LookupError, ValueError) as error:
            raise BrokenXml("broken_xml") from error


def _records(events: Iterator[tuple[str, Element]], name: str) -> Iterator[Element]:
    depth = parts = 0
    for event, element in events:
        if event == "start":
            depth += 1
            parts = parts + 1 if depth > 2 else 0
            _check(element, depth, parts)
            continue
        depth -= 1
        if depth == 1:
            if tag(element) == name:
                yield element
            _forget(element)


def _check(element: Element, depth: int, parts: int) -> None:
    if depth == 1 and element.getroottree().docinfo.doctype:
        raise BrokenXml("has_doctype")
    if parts > MOST_PARTS:
        raise BrokenXml("too_large")


def _forget(element: Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def tag(element: Element) -> str:
    """Name the element, without its namespace, in lower case."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def text(element: Element | None) -> str:
    """All text inside of it."""
    return "".join(element.itertext()).strip() if element is not None else ""

"""Read XML that strangers wrote: no document types, no entities, no depth."""

from collections.abc import Callable, Mapping
from typing import Any
from xml.parsers import expat  # nosec B405  # every declaration is refused in the handlers below

from apps.documents.services.inspection.unfit import Unfit

DEEPEST = 250  # elements in elements; Word nests tables in tables to about 60
MOST_ELEMENTS = 500_000  # three hundred pages of Word have half of this
Begin = Callable[[str, Mapping[str, str]], None]


class Reader:
    """Counts while it reads, and tells who asked what it meets; names come as "namespace name"."""

    def __init__(
        self, begin: Begin | None, end: Callable[[str], None] | None, text: Callable[[str], None] | None
    ):
        self.depth = self.elements = 0
        self.on_begin, self.on_end = begin, end
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.begin, self.end
        self.parser.StartDoctypeDeclHandler = self.parser.EntityDeclHandler = self.refuse
        if text is not None:
            self.parser.CharacterDataHandler = text

    def refuse(self, *_: Any) -> None:
        """Documents of an office declare nothing; bombs and thieves of files do."""
        raise Unfit("unpacks_too_large")

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Count in."""
        self.depth, self.elements = self.depth + 1, self.elements + 1
        if self.depth > DEEPEST:
            raise Unfit("nested_too_deep")
        if self.elements > MOST_ELEMENTS:
            raise Unfit("unpacks_too_large")
        if self.on_begin is not None:
            self.on_begin(name, attributes)

    def end(self, name: str) -> None:
        """Count out."""
        self.depth -= 1
        if self.on_end is not None:
            self.on_end(name)


def read_xml(
    data: bytes,
    *,
    begin: Begin | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Read it once, from the front.

    :raises Unfit: if it is no XML, declares anything, or is too deep or too much
    """
    try:
        Reader(begin, end, text).parser.Parse(data, True)
    except expat.ExpatError:
        raise Unfit("damaged") from None

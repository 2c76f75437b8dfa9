"""What is written in a part of a DOCX, and what its fields would do."""

import re
from collections.abc import Mapping

from apps.documents.services.inspection.docx.relations import is_harmless_link
from apps.documents.services.inspection.unfit import Unfit
from apps.documents.services.inspection.xml import read_xml

# Fields that start a program, or bring in what lies elsewhere (ISO/IEC 29500-1, 17.16.5; DDE is older than that).
RUNNING = re.compile(
    r"\bDDE(?:AUTO)?\b|\b(?:LINK|INCLUDE|RD)\s|\bINCLUDETEXT\b|\bMACROBUTTON\s+(?!NoMacro|AcceptAll)\w+\s",
    re.IGNORECASE,
)
FETCHING = re.compile(
    r"\b(?:INCLUDEPICTURE|IMPORT|DATABASE|MERGEFIELD)\b.*(?://|(?:^|[\s\"'])\\\\|\\\\\\\\)", re.IGNORECASE
)
LINK = re.compile(
    r'\bHYPERLINK(?:\s+\\[a-z]\b(?:\s+"[^"]*")?)*\s+(?:"([^"]*)"|((?:[^\s"\\]|\\\\)[^\s"]*))', re.IGNORECASE
)
SPELLED = re.compile(
    r"\bQUOTE(?:\s+\d+){2,}", re.IGNORECASE
)  # a word written in numbers, so that nobody finds it
PARAGRAPH, TEXT, TAB, BREAK, FIELD, ORDER = "p", "t", "tab", "br", "fldSimple", "instrText"
DELETED, DELETED_ORDER = "delText", "delInstrText"  # whoever takes the change back sees them again
MOST_CHARACTERS = 1_000_000


class Words:
    """Collects text, a paragraph a line, and orders of fields."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.orders: list[str] = []
        self.into: list[str] | None = None

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Collect from here on, if it is text."""
        space, _, local = name.rpartition(" ")
        if local in (TAB, BREAK):
            self.text.append("\t" if local == TAB else "\n")
        elif local == FIELD:
            self.orders.append(attributes.get(f"{space} instr", "") + "\n")
        self.into = {
            TEXT: self.text,
            DELETED: self.text,
            ORDER: self.orders,
            DELETED_ORDER: self.orders,
        }.get(local)

    def end(self, name: str) -> None:
        """Stop collecting."""
        self.into = None
        if name.endswith(f" {PARAGRAPH}"):
            self.text.append("\n")

    def add(self, text: str) -> None:
        """Collect."""
        if self.into is not None:
            self.into.append(text)


def read_words(data: bytes) -> str:
    """Return the text of a part.

    :raises Unfit: if a field in it runs or fetches something
    """
    words = Words()
    read_xml(data, begin=words.begin, end=words.end, text=words.add)
    orders = "".join(words.orders)
    links = (found[1] or found[2] or "" for found in LINK.finditer(orders))
    if RUNNING.search(orders) or FETCHING.search(orders) or SPELLED.search(orders):
        raise Unfit("active_content")
    if not all(is_harmless_link(link.strip().replace(" ", "%20")) for link in links):
        raise Unfit("active_content")
    return "".join(words.text)[:MOST_CHARACTERS]

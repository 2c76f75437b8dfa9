"""The parts of a DOCX."""

from collections.abc import Iterable

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from apps.resumes.services.docx.look import BULLET, FACT, LINE
from apps.resumes.services.sheet import SEPARATOR, Fact


class Page:
    """Writes one part below the other."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def add_heading(self, text: str, *, level: int, kind: str = "") -> None:
        """Write a heading, and behind an own one what kind of section it is."""
        self.document.add_heading(SEPARATOR.join(filter(None, (text, kind))), level)

    def add_paragraphs(self, texts: Iterable[str]) -> None:
        """Write running text."""
        for text in texts:
            self.document.add_paragraph(text)

    def add_lines(self, texts: Iterable[str]) -> None:
        """Write lines that belong to the heading above them."""
        for text in texts:
            self.document.add_paragraph(text, LINE)

    def add_bullets(self, texts: Iterable[str]) -> None:
        """Write a list."""
        for text in texts:
            self.document.add_paragraph(text, BULLET)

    def add_facts(self, facts: Iterable[Fact]) -> None:
        """Write a list of "label: value"."""
        for fact in facts:
            paragraph = self.document.add_paragraph(style=FACT)
            paragraph.add_run(f"{fact.label}: " if fact.value else fact.label)
            _add_linked(paragraph, fact.value, fact.link)

    def add_link(self, address: str) -> None:
        """Write an address on a line of its own; a dash stands for one that is not told."""
        paragraph = self.document.add_paragraph(style=LINE)
        _add_linked(paragraph, address, address if "://" in address else "")


def _add_linked(paragraph: Paragraph, text: str, target: str) -> None:
    run = paragraph.add_run(text)
    if target:
        _turn_into_link(paragraph, run, target)


def _turn_into_link(paragraph: Paragraph, run: Run, target: str) -> None:
    """Let a click on the run lead there; python-docx reads links, but writes none."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)

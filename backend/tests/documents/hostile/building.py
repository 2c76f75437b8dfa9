"""What hostile files are made of. Nothing of it is kept in the repository: every file is written when a test asks."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

import docx as word

ZEROS = 1024 * 1024  # bytes in one step of a bomb


@dataclass(frozen=True)
class Case:
    """A file that must not come in, and the reasons that are good enough."""

    name: str
    make: Callable[[], bytes]
    reasons: frozenset[str] = field(default_factory=frozenset)
    filename: str = "resume.pdf"

    def __str__(self) -> str:
        return self.name


def case(name: str, make: Callable[[], bytes] | bytes, *reasons: str, filename: str = "resume.pdf") -> Case:
    made = make if callable(make) else lambda: make
    return Case(name, made, frozenset(reasons), filename)


def obj(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def stream(number: int, body: bytes, about: bytes = b"") -> bytes:
    return obj(number, b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(body), body))


def packed(number: int, body: bytes, about: bytes = b"") -> bytes:
    return stream(number, zlib.compress(body, 9), about + b"/Filter/FlateDecode")


def pdf(*more: bytes, catalog: bytes = b"", page: bytes = b"", pages: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF without a table of contents, which readers make; objects 1 and 2 are taken, pages begin at 1000."""
    kids = b" ".join(b"%d 0 R" % (1000 + number) for number in range(pages))
    parts = [
        b"%PDF-1.7\n",
        obj(1, b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog),
        obj(2, b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]>>" % (kids, pages)),
        *(obj(1000 + number, b"<</Type/Page/Parent 2 0 R%s>>" % page) for number in range(pages)),
        *more,
        b"trailer<</Root 1 0 R%s>>\n%%%%EOF\n" % trailer,
    ]
    return b"".join(parts)


@cache
def inflating(size: int) -> bytes:
    """Zeros by the million in a few bytes."""
    packer, out = zlib.compressobj(9), []
    for _ in range(size // ZEROS):
        out.append(packer.compress(bytes(ZEROS)))
    return b"".join([*out, packer.flush()])


@cache
def honest_parts() -> Mapping[str, bytes]:
    """The parts of a DOCX as a program writes it."""
    document, written = word.Document(), io.BytesIO()
    document.add_heading("Jan de Vries")
    document.add_paragraph("Forklift driver, five years.")
    document.save(written)
    with zipfile.ZipFile(written) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(parts: Mapping[str, bytes], *, comment: bytes = b"") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        made.comment = comment
        for name, data in parts.items():
            made.writestr(name, data)
    return written.getvalue()


def docx(parts: Mapping[str, bytes] | None = None, *, without: str = "", comment: bytes = b"") -> bytes:
    """An honest DOCX with other parts in it, or instead of its own."""
    together = {**honest_parts(), **(parts or {})}
    together.pop(without, None)
    return archive(together, comment=comment)


def relation(kind: str, target: str, *, external: bool = True) -> dict[str, bytes]:
    mode = ' TargetMode="External"' if external else ""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = honest_parts()["word/_rels/document.xml.rels"].decode()
    added = f'<Relationship Id="rId99" Type="{base}/{kind}" Target="{target}"{mode}/></Relationships>'
    return {"word/_rels/document.xml.rels": rels.replace("</Relationships>", added).encode()}


def written(inside: str) -> dict[str, bytes]:
    """The main part with this in its body."""
    main = honest_parts()["word/document.xml"].decode()
    return {"word/document.xml": main.replace("<w:body>", f"<w:body>{inside}", 1).encode()}

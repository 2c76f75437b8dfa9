"""Pictures that are floods, bombs or something else."""

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

from tests.documents.hostile.building import Case, archive, case, docx, inflating, pdf

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SCRIPT = b"<script>alert(1)</script>"
PHP = b"<?php system($_GET[0]); ?>"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def header(width: int, height: int, depth: int = 8, color: int = 0, last: bytes = b"\0\0\0") -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBB", width, height, depth, color) + last)


def png(*more: bytes, head: bytes | None = None, pixels: bytes | None = None) -> bytes:
    packed = zlib.compress(bytes(72)) if pixels is None else pixels
    return (
        SIGNATURE
        + (header(8, 8) if head is None else head)
        + b"".join(more)
        + chunk(b"IDAT", packed)
        + chunk(b"IEND", b"")
    )


def jpeg(**how: object) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (64, 64), "teal").save(written, "JPEG", **how)
    return written.getvalue()


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def with_segment(marker: int, data: bytes) -> bytes:
    whole = jpeg()
    return whole[:2] + segment(marker, data) + whole[2:]


def frame(data: bytes) -> int:
    return data.index(b"\xff\xc0")


def sized(width: int, height: int) -> bytes:
    whole = bytearray(jpeg())
    struct.pack_into(">HH", whole, frame(whole) + 5, height, width)
    return bytes(whole)


def list_pngs() -> Iterator[Case]:
    flood, bomb, broken = "too_many_pixels", "unpacks_too_large", "damaged"
    for width, height in ((100_000, 100_000), (6325, 6325), (2**31 - 1, 2**31 - 1), (40_000_001, 1)):
        yield case(f"png-flood-{width}", png(head=header(width, height)), flood, filename="a.png")
    notes = {
        "page": chunk(b"tEXt", b"a\0<html>" + SCRIPT),
        "script": chunk(b"tEXt", b"a\0" + SCRIPT),
        "php": chunk(b"tEXt", b"a\0" + PHP),
        "drawing": chunk(b"iTXt", b"a\0\0\0\0\0<svg onload=x>"),
        "own-chunk": chunk(b"evIl", SCRIPT),
        "archive": chunk(b"evIl", archive({"a": b"a"})),
        "docx": chunk(b"evIl", docx()),
        "pdf": chunk(b"tEXt", b"a\0" + pdf()),
        "rar": chunk(b"evIl", b"Rar!\x1a\x07\x00"),
    }
    for name, note in notes.items():
        yield case(f"png-holds-{name}", png(note), "disguised", filename="a.png")
    yield case("png-bomb", lambda: png(pixels=inflating(256 << 20)), bomb, filename="a.png")
    yield case(
        "png-bomb-note", lambda: png(chunk(b"zTXt", b"a\0\0" + inflating(256 << 20))), bomb, filename="a.png"
    )
    yield case(
        "png-bomb-words",
        lambda: png(chunk(b"iTXt", b"a\0\1\0\0\0" + inflating(256 << 20))),
        bomb,
        filename="a.png",
    )
    yield case(
        "png-bomb-colors",
        lambda: png(chunk(b"iCCP", b"a\0\0" + inflating(256 << 20))),
        bomb,
        filename="a.png",
    )
    yield case(
        "png-film",
        png(chunk(b"tEXt", b"a\0" + bytes(99)), chunk(b"acTL", struct.pack(">II", 99, 0))),
        "active_content",
        "type_not_accepted",
        filename="a.png",
    )
    heads = {
        "no-width": header(0, 8),
        "no-height": header(8, 0),
        "depth": header(8, 8, depth=5),
        "color": header(8, 8, color=5),
        "packing": header(8, 8, last=b"\1\0\0"),
        "lines": header(8, 8, last=b"\0\0\7"),
        "short": chunk(b"IHDR", b"\0" * 5),
        "none": b"",
    }
    for name, head in heads.items():
        yield case(f"png-head-{name}", png(head=head), broken, filename="a.png")
    yield case("png-few-pixels", png(pixels=zlib.compress(bytes(9))), broken, filename="a.png")
    yield case("png-no-pixels", png(pixels=b""), broken, filename="a.png")
    yield case("png-noise", png(pixels=b"noise"), broken, filename="a.png")
    yield case("png-wrong-sum", png().replace(b"IHDR\0\0\0\x08", b"IHDR\0\0\0\x09"), broken, filename="a.png")
    yield case("png-page-behind", png() + SCRIPT, "type_not_accepted", filename="a.png")
    yield case("png-two", png() + png(), "disguised", filename="a.png")
    for tenths in (2, 5, 8):
        yield case(
            f"png-cut-{tenths}", png()[: len(png()) * tenths // 10], "type_not_accepted", filename="a.png"
        )
        closed = png()[: len(png()) * tenths // 10] + chunk(b"IEND", b"")
        yield case(f"png-cut-and-closed-{tenths}", closed, broken, filename="a.png")


def list_jpegs() -> Iterator[Case]:
    broken, two = "damaged", "disguised"
    for width, height in ((65_535, 65_535), (6325, 6325)):
        yield case(f"jpeg-flood-{width}", sized(width, height), "too_many_pixels", filename="a.jpg")
    notes = {"page": b"<html>" + SCRIPT, "script": SCRIPT, "php": PHP, "drawing": b"<svg onload=x>"}
    for name, note in notes.items():
        for marker in (0xFE, 0xE1, 0xED):
            yield case(f"jpeg-holds-{name}-{marker:x}", with_segment(marker, note), two, filename="a.jpg")
    yield case("jpeg-script", with_segment(0xE0, b"*/=1;alert(1)/*" + bytes(12_000)), two, filename="a.jpg")
    yield case("jpeg-holds-pdf", with_segment(0xFE, pdf()), two, filename="a.jpg")
    yield case("jpeg-holds-archive", with_segment(0xFE, archive({"a": b"a"})), two, filename="a.jpg")
    behind = {
        "page": SCRIPT,
        "archive": archive({"a": b"a"}),
        "film": b"\0\0\0\x18ftypmp42",
        "picture": jpeg(),
    }
    for name, data in behind.items():
        yield case(f"jpeg-then-{name}", jpeg() + data + b"\xff\xd9", two, filename="a.jpg")
    whole = jpeg()
    start = whole.index(b"\xff\xda")
    yield case("jpeg-no-scan", whole[:start] + b"\xff\xd9", broken, filename="a.jpg")
    yield case("jpeg-no-frame", whole[:2] + whole[start:], broken, filename="a.jpg")
    length = 2 + struct.unpack(">H", whole[frame(whole) + 2 : frame(whole) + 4])[0]
    twice = whole[: frame(whole)] + whole[frame(whole) : frame(whole) + length] + whole[frame(whole) :]
    yield case("jpeg-two-frames", twice, broken, filename="a.jpg")
    yield case(
        "jpeg-many-scans",
        whole[:-2] + whole[start:-2] * 300 + b"\xff\xd9",
        "unpacks_too_large",
        filename="a.jpg",
    )
    yield case("jpeg-no-size", sized(0, 0), broken, filename="a.jpg")
    yield case(
        "jpeg-broken-length",
        whole.replace(whole[frame(whole) : frame(whole) + 4], b"\xff\xc0\xff\xff"),
        broken,
        filename="a.jpg",
    )
    yield case("jpeg-noise", b"\xff\xd8\xff\xe0" + bytes(range(200)) + b"\xff\xd9", broken, filename="a.jpg")
    for tenths in (3, 6, 9):
        yield case(
            f"jpeg-cut-{tenths}", whole[: len(whole) * tenths // 10], "type_not_accepted", filename="a.jpg"
        )

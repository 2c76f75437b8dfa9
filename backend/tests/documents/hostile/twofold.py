"""Files that are two things at once, or another thing than they say."""

import base64
import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator

from fakes.clamd import EICAR
from tests.documents.hostile.building import Case, archive, case, docx, obj, pdf, stream

SCRIPT = b"<script>fetch('/api/v1/me/')</script>"
ZIP = archive({"a.txt": b"a"})


def zip_around(data: bytes) -> bytes:
    """An archive whose last word says that the rest of the file is a remark."""
    end = ZIP.rfind(b"PK\x05\x06")
    head, tail = data.rsplit(b"trailer", 1)
    body = stream(9, b"@@")
    rest = b"\nendstream\nendobj\ntrailer" + tail
    inner = ZIP[:end] + ZIP[end : end + 20] + len(rest).to_bytes(2, "little")
    return head + body.replace(b"@@\nendstream\nendobj\n", inner) + rest


def list_twofold() -> Iterator[Case]:
    taken, whole = ("disguised", "type_not_accepted"), pdf()
    behind = {
        "html": SCRIPT,
        "zip": ZIP,
        "program": b"MZ" + bytes(64),
        "php": b"<?php system($_GET[0]); ?>",
        "pdf": b"x" + whole,
        "rar": b"Rar!\x1a\x07\x00",
    }
    for name, data in behind.items():
        yield case(f"pdf-then-{name}", whole + data, *taken)
        yield case(f"pdf-after-{name}", data + whole, *taken)
    yield case("pdf-in-zip", zip_around(whole), "disguised")
    for name, data in {
        "html": b"<html>" + SCRIPT,
        "svg": b"<svg onload=alert(1)>",
        "php": b"<?php x ?>",
        "frame": b"<iframe src=x>",
    }.items():
        yield case(f"pdf-starts-as-{name}", whole.replace(b"\n", b"\n%" + data + b"\n", 1), "disguised")
    yield case("pdf-holds-7z", pdf(stream(9, b"7z\xbc\xaf\x27\x1c\x00\x04")), "disguised")
    yield case("pdf-holds-rar", pdf(stream(9, b"Rar!\x1a\x07\x01\x00")), "disguised")
    yield case("docx-starts-as-pdf", archive({"%PDF-1.7": b""} | {}), *taken)
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as made:
        made.writestr("a", whole)
        made.writestr("[Content_Types].xml", "<a/>")
        made.writestr("word/document.xml", "<a/>")
    yield case("docx-holds-pdf", stored.getvalue(), "disguised", filename="resume.docx")
    yield case("docx-with-a-tail", docx() + b"tail", *taken, filename="resume.docx")
    yield case("docx-with-a-head", SCRIPT + docx(), *taken, filename="resume.docx")
    yield case("docx-with-a-remark", docx(comment=b"x") + whole, *taken, filename="resume.docx")


def list_others() -> Iterator[Case]:
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as made:
        link = tarfile.TarInfo("passwd")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        made.addfile(link)
    others = {
        "program": b"MZ\x90\x00" + bytes(200),
        "linux-program": b"\x7fELF\x02\x01\x01" + bytes(200),
        "shell": b"#!/bin/sh\nrm -rf ~\n",
        "html": b"<!DOCTYPE html><html><body>" + SCRIPT,
        "html-short": SCRIPT,
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "svg-declared": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
        "javascript": b"alert(1)//",
        "php": b"<?php phpinfo();",
        "python": b"import os",
        "zip": ZIP,
        "zip-in-zip": archive({"a.zip": ZIP}),
        "jar": archive({"META-INF/MANIFEST.MF": b"a", "A.class": b"\xca\xfe\xba\xbe"}),
        "spreadsheet": archive({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}),
        "open-document": archive(
            {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
        ),
        "gzip": gzip.compress(pdf()),
        "tar-with-link": tar.getvalue(),
        "7z": b"7z\xbc\xaf\x27\x1c" + bytes(60),
        "rar": b"Rar!\x1a\x07\x01\x00" + bytes(60),
        "old-word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "rtf": b"{\\rtf1\\ansi hello}",
        "gif": b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;",
        "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(24),
        "tiff": b"II*\x00" + bytes(60),
        "bmp": b"BM" + bytes(60),
        "heic": b"\x00\x00\x00\x18ftypheic" + bytes(60),
        "film": b"\x00\x00\x00\x18ftypmp42" + bytes(60),
        "mail": b"From: a@b.example\nSubject: hi\n\nhi",
        "text": b"hello",
        "base64": base64.b64encode(pdf()),
        "postscript": b"%!PS-Adobe-3.0\n(x) run\n",
        "eicar": EICAR,
        "eicar-zip": archive({"eicar.com": EICAR}),
        "eicar-zip-twice": archive({"a.zip": archive({"eicar.com": EICAR})}),
        "link": b"[InternetShortcut]\nURL=file://evil/x\n",
        "zero-bytes": bytes(1000),
        "half-a-name": b"%PD",
    }
    for name, data in others.items():
        yield case(f"{name}-as-resume", data, "type_not_accepted")
    yield case("empty", b"", "file_size")
    yield case("26-megabytes", lambda: pdf(stream(9, bytes(26 << 20))), "file_size")
    yield case("one-byte-too-large", lambda: pdf().ljust((10 << 20) + 1, b"\n"), "file_size")
    yield case("objects-as-docx", obj(1, b"<<>>"), "type_not_accepted", filename="resume.docx")

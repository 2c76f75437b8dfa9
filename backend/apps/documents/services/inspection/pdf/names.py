"""The names that a PDF uses: what it does stands there."""

import re
from collections.abc import Iterator

from apps.documents.services.inspection.pdf.parts import list_objects, unescape

OUTSIDE = re.compile(rb"%[^\r\n]*|\(|/[^\x00\t\n\f\r ()<>\[\]{}/%]+")
INSIDE = re.compile(rb"\\.|[()]", re.DOTALL)

# Actions and contents that run, play, send, or open something else (ISO 32000-2, 12.6.4, 12.5.6, 13, 7.11.4).
ACTIVE = frozenset(
    b"/" + name
    for name in (
        b"JavaScript",
        b"Launch",
        b"RichMedia",
        b"XFA",
        b"Movie",
        b"Sound",
        b"Rendition",
        b"GoToE",
        b"GoToR",
        b"SubmitForm",
        b"ImportData",
        b"3D",
        b"U3D",
        b"PRC",
        b"FileAttachment",
        b"Collection",
    )
)
EMBEDDING = frozenset((b"/EmbeddedFile", b"/EmbeddedFiles", b"/EF"))
# A link that is no web page: a script, or a file on the reader's own disk or network.
WILD_LINK = re.compile(rb"/URI\s*\(\s*(?:javascript|vbscript|data|file|\\\\\\\\)", re.IGNORECASE)
# In the dictionary of a stream: its bytes lie in another file.
ELSEWHERE = re.compile(rb"/FFilter\b|/F\s*[(<]")


def list_names(text: bytes) -> set[bytes]:
    """List the names outside of strings and comments, `/J#61vaScript` as `/JavaScript`."""
    return {unescape(name) for part in list_objects(text) for name in _names_in(part)}


def _names_in(part: bytes) -> Iterator[bytes]:
    at = depth = 0
    while found := (INSIDE if depth else OUTSIDE).search(part, at):
        at, token = found.end(), found[0]
        depth += (token == b"(") - (token == b")" and depth > 0)
        if depth == 0 and token.startswith(b"/"):
            yield token

"""Files that are two kinds of file at once: one for us, another for whoever opens it."""

import io
import re
import zipfile

from apps.documents.services.inspection.unfit import Unfit

# What a browser, a shell or PHP would take for its own, wherever it stands in the first part of a file.
MARKUP = re.compile(rb"<(?:!doctype\s+html|html|script|svg|iframe|body|\?php)[\s>/]", re.IGNORECASE)
FIRST = 1024  # bytes in which readers look for the beginning of a PDF, and browsers for HTML


def refuse_markup(content: bytes) -> None:
    """:raises Unfit: if this holds HTML, SVG, a script or PHP"""
    if MARKUP.search(content):
        raise Unfit("disguised")


def refuse_archive(content: bytes) -> None:
    """:raises Unfit: if programs for archives would open it, whatever stands before the archive"""
    if (
        zipfile.is_zipfile(io.BytesIO(content))
        or b"Rar!\x1a\x07" in content
        or b"7z\xbc\xaf\x27\x1c" in content
    ):
        raise Unfit("disguised")


def refuse_pdf(content: bytes) -> None:
    """:raises Unfit: if readers of PDF would take it for one"""
    if b"%PDF-" in content[:FIRST]:
        raise Unfit("disguised")

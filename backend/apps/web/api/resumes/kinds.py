"""The kinds of files that a resume is given as."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import orjson

from apps.documents.enums import DocumentType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.docx import make_docx
from apps.resumes.services.formats import to_europass, to_json_resume
from apps.resumes.services.paper import make_pdf


class FileKind(NamedTuple):
    """What it is for a browser, and what makes it."""

    content_type: str
    make: Callable[[ResumeData], bytes]


def _make_json(data: ResumeData) -> bytes:
    return orjson.dumps(to_json_resume(data), option=orjson.OPT_INDENT_2)


KINDS: Mapping[str, FileKind] = {
    "pdf": FileKind(DocumentType.PDF.value, make_pdf),
    "docx": FileKind(DocumentType.DOCX.value, make_docx),
    "json": FileKind("application/json", _make_json),
    "xml": FileKind("application/xml", to_europass),
}

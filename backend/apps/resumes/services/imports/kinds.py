"""What kind of file somebody sent, and how texts of other programs are read."""

from collections.abc import Callable, Mapping

from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.documents.enums import DocumentType
from apps.resumes.enums import ImportFormat
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import FileUnreadable, Unread, from_europass, from_json_resume
from apps.resumes.services.reading.result import Reading, make_reading

LARGEST_TEXT = 1_048_576  # bytes of a JSON Resume or Europass XML
BY_TYPE: Mapping[str, ImportFormat] = {
    DocumentType.PDF: ImportFormat.PDF,
    DocumentType.DOCX: ImportFormat.DOCX,
    DocumentType.PNG: ImportFormat.PICTURE,
    DocumentType.JPEG: ImportFormat.PICTURE,
}
READERS: Mapping[ImportFormat, Callable[[bytes], tuple[ResumeData, list[Unread]]]] = {
    ImportFormat.JSON_RESUME: from_json_resume,
    ImportFormat.EUROPASS: from_europass,
}
FIRST: Mapping[bytes, ImportFormat] = {b"{": ImportFormat.JSON_RESUME, b"<": ImportFormat.EUROPASS}


class FileNotUnderstood(DomainError):
    """It looks like JSON or XML, and is no resume that we know."""

    code, status = "file_not_understood", 400
    message = _("We cannot read this file. We know PDF, DOCX, JSON Resume and Europass.")


def find_text_format(file: File) -> ImportFormat | None:
    """Find which text of another program it is; None if it is something else, or too large for one.

    A text is short and begins with a brace or a bracket.
    """
    file.seek(0)
    head = file.read(256)
    file.seek(0)
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return FIRST.get(first) if (file.size or 0) <= LARGEST_TEXT else None


def read_text(raw: bytes, *, format: ImportFormat) -> Reading:
    """Read a JSON Resume or Europass XML.

    :raises FileNotUnderstood: if it is neither
    """
    try:
        data, unread = READERS[format](raw)
    except FileUnreadable:
        raise FileNotUnderstood(field="file") from None
    return make_reading(data, unread)

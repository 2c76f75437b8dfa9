"""What a file is, by its content."""

from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import filetype
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.documents.enums import DocumentType

HEAD, TAIL = 8192, 2048  # bytes that are looked at
MOST_PARTS = 2000  # of a DOCX
LARGEST_TABLE = MOST_PARTS * 512  # bytes of its table of contents
LARGEST_REMARK = 65_535  # bytes that may stand behind that table
LARGEST_UNPACKED = 100 * 1024 * 1024  # bytes that a DOCX says it unpacks to
DOCX_PARTS = {"[Content_Types].xml", "word/document.xml"}


class TypeNotAccepted(DomainError):
    """The content is none of what we take."""

    code, status = "type_not_accepted", 415
    message = _("We take PDF, DOCX, PNG and JPEG files. This file is something else, or it is damaged.")


def find_type(file: IO[Any]) -> DocumentType:
    """Find out what the file is: by its first bytes, and by whether it ends, or is built, as such a file must be.

    :raises TypeNotAccepted: if it is none of the four, or only looks like one
    """
    head, tail = _ends_of(file)
    guessed = filetype.guess(head.lstrip(b" \t\r\n") if head.lstrip().startswith(b"%PDF-") else head)
    kind = DocumentType.DOCX if head.startswith(b"PK\x03\x04") else getattr(guessed, "mime", "")
    if kind not in DocumentType.values or not _is_whole(DocumentType(kind), file, head, tail):
        raise TypeNotAccepted(field="file")
    return DocumentType(kind)


def _ends_of(file: IO[Any]) -> tuple[bytes, bytes]:
    file.seek(0)
    head = file.read(HEAD)
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    tail = file.read()
    file.seek(0)
    return head, tail


def _is_whole(kind: DocumentType, file: IO[Any], head: bytes, tail: bytes) -> bool:
    match kind:
        case DocumentType.PDF:
            return head.lstrip().startswith(b"%PDF-") and b"%%EOF" in tail
        case DocumentType.PNG:
            return tail.endswith(b"IEND\xaeB`\x82")
        case DocumentType.JPEG:
            return tail.rstrip(b"\x00").endswith(b"\xff\xd9")
        case DocumentType.DOCX:
            return _is_docx(file)


def _is_docx(file: IO[Any]) -> bool:
    """Read only its table of contents, if it is not too long: nothing is unpacked."""
    if not _has_short_table(file):
        return False
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    names = {part.filename for part in parts}
    is_bomb = len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED
    has_macros = any(name.lower().endswith("vbaproject.bin") for name in names)
    return names >= DOCX_PARTS and not is_bomb and not has_macros


def _has_short_table(file: IO[Any]) -> bool:
    """Ask before every line of it becomes an object; a second one (zip64) is for archives of gigabytes."""
    size = file.seek(0, 2)
    file.seek(max(0, size - LARGEST_REMARK - 42))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22 or tail[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        return False
    return int.from_bytes(tail[at + 12 : at + 16], "little") <= LARGEST_TABLE

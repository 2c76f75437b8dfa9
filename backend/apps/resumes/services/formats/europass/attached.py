"""The XML inside of a Europass PDF."""

import pypdfium2

from apps.resumes.services.formats.unread import FileUnreadable

MOST_FILES, MOST_BYTES = 10, 1_000_000


def find_attached(pdf: bytes) -> bytes:
    """The first attached file that is XML, at most 1 MB. Raises FileUnreadable."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as broken:
        raise FileUnreadable("not_pdf") from broken
    try:
        for number in range(min(document.count_attachments(), MOST_FILES)):
            data = bytes(document.get_attachment(number).get_data())
            if data.lstrip()[:1] == b"<" and len(data) <= MOST_BYTES:
                return data
    except pypdfium2.PdfiumError as broken:
        raise FileUnreadable("not_pdf") from broken
    finally:
        document.close()
    raise FileUnreadable("nothing_attached")

"""Where a PDF begins and ends."""

from apps.documents.services.inspection.polyglots import FIRST, refuse_archive, refuse_markup
from apps.documents.services.inspection.unfit import Unfit

WHITE = b" \t\r\n\f\0"


def check_frame(content: bytes) -> None:
    """Take a PDF that is nothing else: nothing before it, nothing behind it, no archive and no page in it.

    :raises Unfit: if there is more than the PDF
    """
    if not content.lstrip(WHITE).startswith(b"%PDF-"):
        raise Unfit("disguised")
    end = content.rfind(b"%%EOF")
    if end < 0:
        raise Unfit("damaged")
    if content[end + 5 :].strip(WHITE):
        raise Unfit("disguised")
    refuse_markup(content[:FIRST])
    refuse_archive(content)

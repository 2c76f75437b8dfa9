"""Links that read one file for a minute."""

from django.utils.http import content_disposition_header

from apps.documents.clients.places import find_place, has_place
from apps.documents.models import Document

SECONDS = 60


def make_link(*, document: Document) -> str:
    """Sign a link into S3, as an attachment with its name; empty if the file lies in our own folder.

    :param document: what the reader may read; writing that down is the caller's matter
    """
    if not has_place(document.stored_in):
        return ""
    headers = {
        "Content-Type": document.content_type,
        "Content-Disposition": content_disposition_header(True, document.name) or "attachment",
        "Cache-Control": "private, no-store",
    }
    return find_place(document.stored_in).sign(document.storage_name, headers=headers, seconds=SECONDS)

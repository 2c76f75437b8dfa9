"""Read a file."""

from django.core.files.base import File

from apps.core.services import record_audit
from apps.documents.models import Document
from apps.documents.services.storing import open_content
from apps.users.models import User


def open_document(*, document: Document, reader: User) -> File:
    """Open the content for somebody who may read it, and write down that they did.

    :param document: from `list_readable_documents`
    :raises FileOutOfReach, FileLost: see `open_content`
    """
    record_audit(actor=reader, action="documents.read_document", subject=document)
    return open_content(document=document)

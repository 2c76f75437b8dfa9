"""Read a file."""

from django.core.files.base import File
from django.core.files.storage import default_storage

from apps.core.services import record_audit
from apps.documents.models import Document
from apps.users.models import User


def open_document(*, document: Document, reader: User) -> File:
    """Open the content for somebody who may read it, and write down that they did.

    :param document: from `list_readable_documents`
    """
    record_audit(actor=reader, action="documents.read_document", subject=document)
    return default_storage.open(document.storage_name)

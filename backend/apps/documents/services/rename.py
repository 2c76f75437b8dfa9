"""Call a file something else."""

from django.db import transaction

from apps.documents.models import Document
from apps.documents.services.names import clean_name


@transaction.atomic
def rename_document(*, document: Document, name: str) -> Document:
    """Give the file another name; its ending stays what its content is."""
    document.name = clean_name(name, content_type=document.content_type)
    document.save(update_fields=["name", "updated_at"])
    return document

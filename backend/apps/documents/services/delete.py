"""Let files go."""

from django.db import transaction

from apps.core.services import record_audit
from apps.documents.models import Document
from apps.users.models import User


@transaction.atomic
def delete_document(*, document: Document, actor: User | None) -> None:
    """Delete the row at once, for everybody it was given to as well; the file follows within minutes.

    :param actor: None: the platform itself, because it is time
    """
    record_audit(actor=actor, action="documents.deleted_document", subject=document)
    document.delete()

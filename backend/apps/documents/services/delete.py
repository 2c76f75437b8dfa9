"""Let files go."""

from django.core.files.storage import default_storage
from django.db import transaction

from apps.core.services import acting_as_system, record_audit
from apps.documents.models import Document, DoomedFile
from apps.users.models import User


@transaction.atomic
def delete_document(*, document: Document, actor: User) -> None:
    """Delete the row at once, for everybody it was given to as well; the file follows within minutes."""
    record_audit(actor=actor, action="documents.deleted_document", subject=document)
    document.delete()


def remove_doomed_files() -> int:
    """Remove the files whose row is gone. Returns how many.

    The file goes before its line: whoever dies in between finds the line again, and removing twice harms nothing.
    """
    removed = 0
    with acting_as_system(reason="documents.remove_files"):
        doomed = list(DoomedFile.objects.order_by("created_at")[:1000])
    for line in doomed:
        default_storage.delete(line.storage_name)
        with acting_as_system(reason="documents.remove_files"):
            removed += line.delete()[0]
    return removed

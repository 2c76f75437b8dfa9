"""Let go what was read."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.models import ResumeImport
from apps.users.models import User


@transaction.atomic
def delete_import(*, begun: ResumeImport, actor: User) -> None:
    """Forget what was read at once; the file stays among the owner's documents, and a resume made of it stays."""
    record_audit(actor=actor, action="resumes.deleted_import", subject=begun)
    begun.delete()

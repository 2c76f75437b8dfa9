"""Files that became, or become, resumes."""

from uuid import UUID

from django.db.models import QuerySet

from apps.documents.models import Document
from apps.documents.selectors import list_ready_documents_of
from apps.resumes.models import ResumeImport
from apps.users.models import User


def list_imports_of(*, user: User) -> QuerySet[ResumeImport]:
    """List what the person wants to have read, and what was."""
    return ResumeImport.objects.filter(owner=user).select_related("document")


def find_file_of_resume(*, resume_id: UUID, user: User) -> Document | None:
    """Find the file that the person's resume was read from; None if there is none, or it is gone."""
    own = list_ready_documents_of(user=user)
    return own.filter(resume_imports__resume_id=resume_id, resume_imports__owner=user).first()

"""Who is told what about a file."""

from uuid import UUID

from apps.documents.models import Document
from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News
from apps.users.models import User


def get_document_news(*, document_id: UUID, kind: Kind) -> News:
    """Get a notice for whose file it is, or for who uploaded it for an organization."""
    document = Document.objects.get(pk=document_id)
    answers = document.owner_id or document.uploaded_by_id
    people = User.objects.filter(is_active=True, pk__in=[answers] if answers else [])
    return News(kind=kind, recipients=people, about_id=document_id)

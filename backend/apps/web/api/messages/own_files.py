"""Which of somebody's files can go along with a message, and which not yet."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from apps.documents.enums import DocumentStatus
from apps.documents.selectors import list_documents_of, list_ready_documents_of
from apps.documents.services import explain_refusal
from apps.users.models import User

SHOWN = 20  # the newest
REMEMBERED = timedelta(days=1)  # how long we say that a file was refused


@dataclass(frozen=True)
class FileInCheck:
    """A file that cannot be sent: not yet, or never."""

    name: str
    refusal: str  # why, as a sentence; empty as long as it is being checked


def list_choices(user: User) -> list[tuple[UUID, str]]:
    """List what can be sent, the newest first."""
    ready = list_ready_documents_of(user=user).order_by("-id")
    return list(ready.values_list("pk", "name")[:SHOWN])


def list_in_check(user: User) -> list[FileInCheck]:
    """List what is being checked, and what was refused not long ago."""
    others = list_documents_of(user=user).exclude(status=DocumentStatus.READY).order_by("-id")
    recent = others.filter(created_at__gt=timezone.now() - REMEMBERED)[:SHOWN]
    return [FileInCheck(each.name, explain_refusal(each.refusal)) for each in recent]

"""What people show of themselves."""

from uuid import UUID

from apps.applications.models import Application
from apps.candidates.models import Candidate
from apps.documents.models import Document
from apps.moderation.enums import TargetKind
from apps.moderation.selectors.targets.target import Target, copy_fields

ABOUT_FILE = ("name", "content_type", "size", "sha256", "status", "scanned_at", "finding", "created_at")


def find_application(id: UUID) -> Target | None:
    """An application, with its letter."""
    found = Application.objects.select_related("job", "applicant").filter(pk=id).first()
    if found is None:
        return None
    return Target(
        kind=TargetKind.APPLICATION,
        id=found.pk,
        row=found,
        name=found.job.title,
        person=found.applicant,
        organizations=frozenset({found.tenant_id}),
        content=copy_fields(found),
    )


def find_candidate(id: UUID) -> Target | None:
    """A profile."""
    found = Candidate.objects.select_related("user").filter(pk=id).first()
    if found is None:
        return None
    return Target(
        kind=TargetKind.CANDIDATE,
        id=found.pk,
        row=found,
        name=found.headline or str(found.pk)[:8],
        person=found.user,
        content=copy_fields(found),
    )


def find_document(id: UUID) -> Target | None:
    """A file: what is known of it, never its bytes."""
    found = Document.objects.select_related("owner").filter(pk=id).first()
    if found is None:
        return None
    return Target(
        kind=TargetKind.DOCUMENT,
        id=found.pk,
        row=found,
        name=found.name,
        person=found.owner,
        content=copy_fields(found, ABOUT_FILE),
    )

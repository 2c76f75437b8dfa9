"""Let it go."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from apps.applications.models import Application, IdentityPaper
from apps.applications.services.papers.read import IdentityPaperNotThere
from apps.documents.services import delete_document
from apps.users.models import User


@transaction.atomic
def remove_identity_paper(*, application: Application, actor: User) -> None:
    """Take the candidate's paper back, at any time. Who read it before stays to be seen.

    :raises IdentityPaperNotThere: if there is none
    """
    paper = IdentityPaper.objects.filter(application=application).select_related("document").first()
    if paper is None or paper.document is None:
        raise IdentityPaperNotThere
    delete_document(document=paper.document, actor=actor)


def remove_papers_of(*, application_ids: Sequence[UUID]) -> int:
    """Delete the papers of these applications, whatever their status; for the platform. Returns how many there were."""
    papers = IdentityPaper.objects.filter(application__in=application_ids, document__isnull=False)
    found = list(papers.select_related("document"))
    for paper in found:
        if paper.document is not None:
            delete_document(document=paper.document, actor=None)
    return len(found)

"""Let the employer read it."""

from uuid import UUID

from apps.applications.enums import STARTS_WORK
from apps.applications.models import Application, IdentityPaper
from apps.core.services import acting_as_system
from apps.documents.services import DocumentNotReady, grant_document


def hand_over_identity_paper(*, document_id: UUID) -> None:
    """Give the marked copy to the employer, if it is one and somebody still waits for it; twice changes nothing."""
    with acting_as_system(reason="applications.give_paper"):
        paper = IdentityPaper.objects.filter(document=document_id).first()
        if paper is None:
            return
        # Together with what ends an application, one after the other: nothing is given after the end.
        held = Application.objects.select_for_update(no_key=True).get(pk=paper.application_id)
        if held.status not in STARTS_WORK or paper.document is None:
            return
        try:
            grant_document(
                document=paper.document, about_id=paper.pk, actor=paper.applicant, tenant=paper.tenant
            )
        except DocumentNotReady:
            return  # the candidate took it back at this moment

"""Let the employer read the files while it may know who it is, and no longer."""

from uuid import UUID

from apps.applications.enums import CONTACT_SHOWN
from apps.applications.models import Application, Attachment
from apps.core.services import acting_as_system
from apps.documents.services import DocumentNotReady, grant_document, withdraw_grants


def open_or_close_attachments(*, application_id: UUID) -> None:
    """Give the files to the employer, or take them back, as the status of now says; doing it twice changes nothing."""
    with acting_as_system(reason="applications.give_attachments"):
        held = Application.objects.select_for_update(no_key=True).filter(pk=application_id).first()
        if held is None:
            return
        if held.status not in CONTACT_SHOWN:
            withdraw_grants(about_ids=[application_id])
            return
        attached = Attachment.objects.filter(application=held)
        for attachment in attached.select_related("document", "applicant", "tenant"):
            _give(attachment)


def _give(attachment: Attachment) -> None:
    try:
        grant_document(
            document=attachment.document,
            about_id=attachment.application_id,
            actor=attachment.applicant,
            tenant=attachment.tenant,
        )
    except DocumentNotReady:
        return  # its owner deleted it at this moment

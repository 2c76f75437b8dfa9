"""Give a copy of one's identity paper to the employer."""

from datetime import timedelta
from typing import Final

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import STARTS_WORK
from apps.applications.models import Application, IdentityPaper
from apps.applications.services.papers.words import say_whom_it_is_for
from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.documents.services import delete_document, upload_identity_paper
from apps.users.models import User

KEPT: Final = timedelta(days=28)  # after the upload, or after the hire if that comes later (domain.md, 3.1)


class IdentityPaperTooEarly(DomainError):
    """An employer may ask for a copy only when somebody is about to begin, or has begun."""

    code = "identity_paper_too_early"
    message = _(
        "Never send your ID before you have a contract. You can send it here after you accepted the offer."
    )


def require_start_of_work(application: Application) -> None:
    """Let identity papers be sent and read only once the offer is accepted.

    :raises IdentityPaperTooEarly: before that, and when the application has ended
    """
    if application.status not in STARTS_WORK:
        raise IdentityPaperTooEarly


@transaction.atomic
def give_identity_paper(*, application: Application, file: File, name: str, actor: User) -> IdentityPaper:
    """Take the candidate's paper in for this one employer, instead of what was there before.

    The employer gets a copy that says across the picture whom it is for; the file itself goes once that is made.

    :param application: the candidate's own
    :raises IdentityPaperTooEarly: if the offer is not accepted, or the application has ended
    :raises DomainError: what `upload_identity_paper` refuses
    """
    held = Application.objects.select_for_update(of=("self",), no_key=True).select_related("job__employer")
    application = held.get(pk=application.pk)
    require_start_of_work(application)
    paper, _is_new = IdentityPaper.objects.get_or_create(
        application=application, defaults={"tenant_id": application.tenant_id, "applicant": actor}
    )
    document = upload_identity_paper(
        owner=actor,
        file=file,
        name=name,
        watermark=say_whom_it_is_for(application),
        expires_at=timezone.now() + KEPT,
    )
    before, paper.document = paper.document, document
    paper.save(update_fields=["document", "updated_at"])
    if before is not None and before != document:
        delete_document(document=before, actor=actor)
    record_audit(actor=actor, action="applications.gave_identity_paper", subject=paper)
    return paper

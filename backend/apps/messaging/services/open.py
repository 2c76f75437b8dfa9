"""Begin to talk."""

from django.db import transaction
from django.utils import timezone

from apps.applications.enums import LIVE
from apps.applications.models import Application
from apps.applications.services import EmployerNotVerified
from apps.employers.selectors import is_verified
from apps.messaging.enums import MessageSide
from apps.messaging.errors import ConversationClosed
from apps.messaging.models import Conversation


@transaction.atomic
def open_conversation(*, application: Application, side: MessageSide) -> Conversation:
    """Open the conversation of the application, or find the one that there is.

    :raises ConversationClosed: if there is none yet and the application has ended
    :raises EmployerNotVerified: if there is none yet and an employer that is not verified asks for it
    """
    found = Conversation.objects.filter(application=application).first()
    if found is not None:
        return found
    if application.status not in LIVE:
        raise ConversationClosed
    if side == MessageSide.EMPLOYER and not is_verified(employer=application.job.employer):
        raise EmployerNotVerified
    row = {"tenant_id": application.tenant_id, "applicant_id": application.applicant_id}
    opened, _ = Conversation.objects.get_or_create(
        application=application, defaults={**row, "active_at": timezone.now()}
    )
    return opened

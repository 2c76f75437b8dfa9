"""Share phone numbers and the like, once both sides want to."""

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.messaging.enums import MAY_SHARE_CONTACT, MessageSide
from apps.messaging.errors import ContactNotAgreed, ContactTooEarly, NothingHidden
from apps.messaging.events import ContactAgreed
from apps.messaging.models import Agreement, Conversation, Message, Reveal
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation
from apps.messaging.services.original import show_original
from apps.users.models import User


@transaction.atomic
def agree_to_contact(*, conversation: Conversation, actor: User, side: MessageSide) -> Conversation:
    """Agree to share contact details; when the second side does, both may look at what was hidden.

    :raises ContactTooEarly: if the offer was not accepted
    """
    conversation = lock_conversation(conversation=conversation)
    if conversation.application.status not in MAY_SHARE_CONTACT:
        raise ContactTooEarly
    by = {"created_by": actor, "updated_by": actor}
    _, is_new = Agreement.objects.get_or_create(conversation=conversation, side=side, defaults=by)
    if is_new:
        record_audit(actor=actor, action="messaging.agree_to_contact", subject=conversation)
        _note(conversation)
    return conversation


def _note(conversation: Conversation) -> None:
    is_mutual = Agreement.objects.filter(conversation=conversation).count() == len(MessageSide)
    count_change(conversation=conversation, contact_agreed_at=timezone.now() if is_mutual else None)
    if is_mutual:
        publish(ContactAgreed(conversation_id=conversation.pk))
    hint_on_commit(conversation=conversation, kind="state")


@transaction.atomic
def reveal_message(*, message: Message, actor: User, side: MessageSide) -> str:
    """Show the words as they were written, but for citizen service numbers; every look is written down.

    :raises ContactNotAgreed: if not both sides agreed, or the application ended since
    :raises NothingHidden: if the reader sees all of it already
    """
    conversation = message.conversation
    is_live = conversation.application.status in MAY_SHARE_CONTACT
    if conversation.contact_agreed_at is None or not is_live:
        raise ContactNotAgreed
    if not message.hidden or message.side == side:
        raise NothingHidden
    Reveal.objects.create(message=message, side=side, created_by=actor, updated_by=actor)
    kinds = sorted({kind for kind, _, _ in message.hidden})
    record_audit(actor=actor, action="messaging.reveal_message", subject=message, detail={"kinds": kinds})
    return show_original(message)

"""Write to the other side."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from apps.compliance.services.masking import mask_contact
from apps.core.events import publish
from apps.core.services import count_attempt
from apps.messaging.enums import MessageSide
from apps.messaging.errors import EmptyMessage
from apps.messaging.events import MessageSent
from apps.messaging.models import Conversation, Message
from apps.messaging.selectors.messages import list_words_before
from apps.messaging.services.attach import attach_documents
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation, require_open
from apps.users.models import User


@transaction.atomic
def send_message(
    *,
    conversation: Conversation,
    sender: User,
    side: MessageSide,
    text: str,
    client_key: str,
    documents: Sequence[UUID] = (),
) -> Message:
    """Send a message; the same sender and `client_key` again is the same message, which is returned as it is.

    :param documents: ids of the sender's own files; the other side may read them from now on
    :raises ConversationClosed: if the application ended
    :raises ConversationBlocked: if one side wants no more messages
    :raises EmptyMessage: if there are neither words nor files
    :raises DocumentNotReady: if a file is not the sender's or was not found clean
    :raises TooManyAttempts: if the sender writes more than anybody can read
    """
    conversation = lock_conversation(conversation=conversation)
    sent = Message.objects.filter(conversation=conversation, sender=sender, client_key=client_key).first()
    if sent is not None:
        return sent
    require_open(conversation=conversation)
    if not text.strip() and not documents:
        raise EmptyMessage(field="text")
    _count(sender)
    said = list_words_before(conversation=conversation, side=side)
    position, now = conversation.last_position + 1, timezone.now()
    places = {"last_position": position, f"last_of_{MessageSide(side).value}": position}
    change = count_change(conversation=conversation, active_at=now, **places)
    message: Message = Message.objects.create(
        conversation=conversation,
        side=side,
        sender=sender,
        position=position,
        change=change,
        client_key=client_key,
        **mask_contact(text, said_before=said).fields(),
    )
    attach_documents(message=message, sender=sender, ids=documents)
    publish(MessageSent(message_id=message.pk, conversation_id=conversation.pk))
    hint_on_commit(conversation=conversation, kind="message")
    return message


def _count(sender: User) -> None:
    who = str(sender.pk)
    count_attempt(limit="messaging.minute", who=who, at_most=settings.MESSAGES_PER_MINUTE, seconds=60)
    count_attempt(limit="messaging.day", who=who, at_most=settings.MESSAGES_PER_DAY, seconds=86_400)

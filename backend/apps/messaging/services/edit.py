"""Change what one wrote a moment ago."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.compliance.services.masking import mask_contact
from apps.messaging.enums import EDIT_WINDOW, MessageSide
from apps.messaging.errors import EditWindowOver, MessageHidden, NotYourMessage
from apps.messaging.models import Message
from apps.messaging.selectors.messages import list_words_after, list_words_before
from apps.messaging.services.hide import is_hidden
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation, require_open
from apps.users.models import User


@transaction.atomic
def edit_message(*, message: Message, editor: User, text: str) -> Message:
    """Change the words of a message; the earlier ones stay for whoever looks into a report.

    :raises NotYourMessage: if somebody else wrote it, also a colleague
    :raises EditWindowOver: if it was sent more than 10 minutes ago
    :raises MessageHidden: if our staff hid it
    :raises ConversationClosed: if the application ended
    :raises ConversationBlocked: if one side wants no more messages
    """
    conversation = lock_conversation(conversation=message.conversation)
    message = Message.objects.get(pk=message.pk)
    if message.sender_id != editor.pk:
        raise NotYourMessage
    now, before = timezone.now(), message.original or message.text
    if now > message.created_at + EDIT_WINDOW:
        raise EditWindowOver
    if is_hidden(message):
        raise MessageHidden
    require_open(conversation=conversation)
    if text == before:
        return message
    around: dict[str, Any] = {
        "message": message,
        "conversation": conversation,
        "side": MessageSide(message.side),
    }
    masked = mask_contact(
        text, said_before=list_words_before(**around), said_after=list_words_after(**around)
    )
    fields = {
        **masked.fields(),
        "earlier": [*message.earlier, {"text": before, "until": now.isoformat()}],
        "edited_at": now,
        "change": count_change(conversation=conversation),
    }
    for name, value in fields.items():
        setattr(message, name, value)
    message.save(update_fields=[*fields, "updated_at"])
    hint_on_commit(conversation=conversation, kind="edit")
    return message

"""Say how far one read."""

from django.db import transaction

from apps.core.events import publish
from apps.messaging.enums import MessageSide
from apps.messaging.events import ConversationRead
from apps.messaging.models import Conversation, ReadMark
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation
from apps.users.models import User


@transaction.atomic
def mark_read(*, conversation: Conversation, reader: User, side: MessageSide, position: int) -> int:
    """Note that the person read everything up to this message; a mark never goes back. Returns where it stands.

    :param position: of the last message that was read; one that does not exist counts as the newest
    """
    conversation = lock_conversation(conversation=conversation)
    mark = ReadMark.objects.filter(conversation=conversation, user=reader).first()
    position = min(position, conversation.last_position)
    if position <= (mark.position if mark else 0):
        return mark.position if mark else 0
    ReadMark.objects.update_or_create(
        conversation=conversation, user=reader, defaults={"side": side, "position": position}
    )
    count_change(conversation=conversation)
    publish(ConversationRead(conversation_id=conversation.pk, user_id=reader.pk))
    hint_on_commit(conversation=conversation, kind="read")
    return position

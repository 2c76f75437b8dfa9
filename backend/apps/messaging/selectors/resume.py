"""Where somebody goes on reading who knows the last message that they have seen."""

from uuid import UUID

from django.db.models import Min

from apps.messaging.models import Conversation, Message


def find_change_before(*, conversation: Conversation, message_id: UUID) -> int:
    """Find the number of the counter after which everything behind this message happened; 0 if it is not there.

    An earlier message that was changed before the next one was sent is not behind it: who keeps the counter's number
    itself sees those changes, too.
    """
    position = (
        Message.objects.filter(conversation=conversation, pk=message_id)
        .values_list("position", flat=True)
        .first()
    )
    if position is None:
        return 0
    behind = Message.objects.filter(conversation=conversation, position__gt=position)
    first: int | None = behind.aggregate(first=Min("change"))["first"]
    return conversation.change if first is None else first - 1

"""Let the other side see that something is being written."""

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation
from apps.messaging.services.hints import publish_hint
from apps.messaging.services.lock import find_refusal


def show_typing(*, conversation: Conversation, side: MessageSide) -> None:
    """Show for some seconds that this side writes; nothing is stored, and nothing is shown where it may not write."""
    if find_refusal(conversation=conversation) is None:
        publish_hint(conversation.pk, conversation.change, "typing", side=side.value)

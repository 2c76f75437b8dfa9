"""Tell the processes that hold sockets where to look."""

from functools import partial
from uuid import UUID

from django.db import transaction

from apps.core.services import send_hint
from apps.messaging.models import Conversation

CHANNEL = "safejob:conversation"


def publish_hint(conversation_id: UUID, change: int, kind: str, side: str = "") -> None:
    """Say that something happened, to whoever listens at this moment; never raises, waits at most 0.3 s.

    A hint says nothing but where to look: who misses it finds the change by asking for what came after the last one.

    :param kind: message, edit, read, state or typing
    :param side: whose doing it is, where that is all there is to tell (typing)
    """
    payload = {"c": str(conversation_id), "n": change, "k": kind}
    send_hint(CHANNEL, {**payload, "s": side} if side else payload)


def hint_on_commit(*, conversation: Conversation, kind: str) -> None:
    """Publish the hint once the change is stored for good."""
    transaction.on_commit(partial(publish_hint, conversation.pk, conversation.change, kind), robust=True)

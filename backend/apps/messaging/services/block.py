"""Want no more messages, or want them again."""

from django.db import transaction

from apps.core.services import record_audit
from apps.messaging.enums import MessageSide
from apps.messaging.models import Block, Conversation
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation
from apps.users.models import User


@transaction.atomic
def block_conversation(*, conversation: Conversation, actor: User, side: MessageSide) -> None:
    """Let nobody write here until the same side takes it back; blocking twice is blocking once."""
    conversation = lock_conversation(conversation=conversation)
    by = {"created_by": actor, "updated_by": actor}
    _, is_new = Block.objects.get_or_create(conversation=conversation, side=side, defaults=by)
    if is_new:
        _tell(conversation, actor, "messaging.block_conversation", side)


@transaction.atomic
def unblock_conversation(*, conversation: Conversation, actor: User, side: MessageSide) -> None:
    """Take back what this side blocked; what the other side blocked stays."""
    conversation = lock_conversation(conversation=conversation)
    removed, _ = Block.objects.filter(conversation=conversation, side=side).delete()
    if removed:
        _tell(conversation, actor, "messaging.unblock_conversation", side)


def _tell(conversation: Conversation, actor: User, action: str, side: MessageSide) -> None:
    record_audit(actor=actor, action=action, subject=conversation, detail={"side": side.value})
    count_change(conversation=conversation)
    hint_on_commit(conversation=conversation, kind="state")

"""Our staff hides a message from the other side, or shows it again."""

from typing import Any

from django.db import transaction

from apps.compliance.enums import HIDDEN, HiddenKind
from apps.compliance.services.masking import mask_contact
from apps.core.services import record_audit
from apps.messaging.models import Message
from apps.messaging.services.hints import hint_on_commit
from apps.messaging.services.lock import count_change, lock_conversation
from apps.users.models import User


@transaction.atomic
def hide_message(*, actor: User | None, message: Message) -> Message:
    """Let the other side read dots instead of the whole message, for good; its words stay for moderators."""
    words = message.original or message.text
    fields = {"text": HIDDEN, "original": words, "hidden": [[HiddenKind.REMOVED.value, 0, len(words)]]}
    return _change(message, actor, "messaging.hide_message", fields)


@transaction.atomic
def restore_message(*, actor: User | None, message: Message) -> Message:
    """Let the other side read it again, with contact details masked as before."""
    masked = mask_contact(message.original or message.text)
    return _change(message, actor, "messaging.restore_message", masked.fields())


def is_hidden(message: Message) -> bool:
    """Whether our staff hid it."""
    return any(kind == HiddenKind.REMOVED for kind, _, _ in message.hidden)


def _change(message: Message, actor: User | None, action: str, fields: dict[str, Any]) -> Message:
    conversation = lock_conversation(conversation=message.conversation)
    message = Message.objects.get(pk=message.pk)
    for name, value in {**fields, "change": count_change(conversation=conversation)}.items():
        setattr(message, name, value)
    message.save(update_fields=[*fields, "change", "updated_at"])
    record_audit(actor=actor, action=action, subject=message)
    hint_on_commit(conversation=conversation, kind="edit")
    return message

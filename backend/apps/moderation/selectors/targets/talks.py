"""What people write to each other."""

from typing import Any
from uuid import UUID

from apps.messaging.models import Conversation, Message
from apps.moderation.enums import TargetKind
from apps.moderation.selectors.targets.target import Target, copy_fields

WORDS = ("position", "side", "sender", "text", "original", "earlier", "created_at", "edited_at")
AROUND = 20  # messages on the way to the reported one: what it answers
NEWEST = 100  # of a whole conversation


def find_message(id: UUID) -> Target | None:
    """A message, with those before it."""
    message = Message.objects.select_related("conversation__application__job", "sender").filter(pk=id).first()
    if message is None:
        return None
    before = Message.objects.filter(conversation=message.conversation_id, position__lt=message.position)
    return Target(
        kind=TargetKind.MESSAGE,
        id=message.pk,
        row=message,
        name=message.conversation.application.job.title,
        person=message.sender,
        people=_people_of(message.conversation),
        organizations=frozenset({message.conversation.tenant_id}),
        content={**copy_fields(message), "before": _copy(before.order_by("-position")[:AROUND])},
    )


def find_conversation(id: UUID) -> Target | None:
    """A conversation, with its newest messages; nobody answers for all of it."""
    found = Conversation.objects.select_related("application__job").filter(pk=id).first()
    if found is None:
        return None
    newest = Message.objects.filter(conversation=found).order_by("-position")[:NEWEST]
    return Target(
        kind=TargetKind.CONVERSATION,
        id=found.pk,
        row=found,
        name=found.application.job.title,
        people=_people_of(found),
        organizations=frozenset({found.tenant_id}),
        content={**copy_fields(found), "messages": _copy(newest)},
    )


def _people_of(conversation: Conversation) -> frozenset[UUID]:
    return frozenset({conversation.applicant_id} if conversation.applicant_id else ())


def _copy(messages: Any) -> list[dict[str, Any]]:
    return [copy_fields(message, WORDS) for message in messages]

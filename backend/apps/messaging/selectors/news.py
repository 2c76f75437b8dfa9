"""What happened in many conversations at once, for the process that holds the sockets."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import prefetch_related_objects

from apps.messaging.models import Conversation, Message

AT_ONCE = 200  # changes of one conversation; the rest comes with the next question
CHANGED = """
    SELECT news.* FROM unnest(%s::uuid[], %s::bigint[]) AS known (id, change)
    CROSS JOIN LATERAL (
        SELECT * FROM messaging_message m WHERE m.conversation_id = known.id AND m.change > known.change
        ORDER BY m.change LIMIT %s
    ) AS news
"""


@dataclass(frozen=True, kw_only=True)
class News:
    """What was sent or changed in one conversation, in that order, up to `change`; more may be there already."""

    conversation: Conversation
    messages: list[Message]
    change: int

    @property
    def has_more(self) -> bool:
        """Whether the next question finds more."""
        return self.change < self.conversation.change


def list_counters(*, conversation_ids: Collection[UUID]) -> dict[UUID, int]:
    """List how far these conversations have come; one that is missing is gone."""
    return dict(Conversation.objects.filter(pk__in=conversation_ids).values_list("pk", "change"))


def list_news(*, after: Mapping[UUID, int]) -> list[News]:
    """List what happened in these conversations after a number of their counters, with state and attachments.

    Six queries, however many conversations there are.
    """
    # First how far they have come: what is committed later is found by the next question.
    rows = Conversation.objects.filter(pk__in=after).select_related("application").with_state()
    conversations = list(rows.defer("application__letter", "application__answers"))
    told: dict[UUID, list[Message]] = {conversation.pk: [] for conversation in conversations}
    messages = list(Message.objects.raw(CHANGED, [list(after), list(after.values()), AT_ONCE]))
    prefetch_related_objects(messages, "attachments__document")
    for message in messages:
        if message.conversation_id in told:
            told[message.conversation_id].append(message)
    return [_gather(conversation, told[conversation.pk]) for conversation in conversations]


def _gather(conversation: Conversation, messages: list[Message]) -> News:
    known = [message for message in messages if message.change <= conversation.change]
    is_cut = len(messages) == AT_ONCE and bool(known)
    return News(
        conversation=conversation,
        messages=known,
        change=known[-1].change if is_cut else conversation.change,
    )

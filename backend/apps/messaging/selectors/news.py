"""What happened in many conversations at once, for the process that holds the sockets."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from apps.messaging.models import Conversation
from apps.messaging.selectors.said import COLUMNS, Said, list_documents_of, make_said

AT_ONCE = 200  # changes of one conversation; the rest comes with the next question
# One statement, so that counters and messages are of one moment; the wall decides what there is.
CHANGED = f"""
    SELECT c.id, c.change, EXISTS (SELECT FROM messaging_messageattachment a WHERE a.message_id = m.id),
        {", ".join(f"m.{name}" for name in COLUMNS)}
    FROM unnest(%s::uuid[], %s::bigint[]) AS known (id, change) JOIN messaging_conversation c ON c.id = known.id
    LEFT JOIN LATERAL (
        SELECT * FROM messaging_message m WHERE m.conversation_id = c.id AND m.change > known.change
        ORDER BY m.change LIMIT %s
    ) AS m ON true
    ORDER BY m.change
"""  # nosec B608  # names of our own columns


@dataclass(kw_only=True)
class News:
    """What was sent or changed in one conversation after `after`, in that order.

    `counter` is how far the conversation has come; `state` is there if something else than messages changed.
    """

    conversation_id: UUID
    after: int
    counter: int
    messages: list[Said] = field(default_factory=list)
    state: Conversation | None = None

    @property
    def change(self) -> int:
        """The last change that is in it: all of them, unless there were too many."""
        return self.messages[-1].change if len(self.messages) == AT_ONCE else self.counter

    @property
    def has_more(self) -> bool:
        """Whether the next question finds more."""
        return self.change < self.counter

    @property
    def is_more_than_messages(self) -> bool:
        """Whether some changes are no messages: read marks, blocks and the like, or a message changed twice."""
        return self.change - self.after > len(self.messages)


def list_counters(*, conversation_ids: Collection[UUID]) -> dict[UUID, int]:
    """List how far these conversations have come; one that is missing is gone."""
    return dict(Conversation.objects.filter(pk__in=conversation_ids).values_list("pk", "change"))


def list_news(*, after: Mapping[UUID, int]) -> list[News]:
    """List what happened in these conversations after a number of their counters.

    One query however many they are; four more for those where not only messages changed, one for attachments.
    """
    found: dict[UUID, News] = {}
    attached: list[UUID] = []
    for id, counter, is_attached, *values in _ask(after):
        news = found.get(id)
        if news is None:
            news = found[id] = News(conversation_id=id, after=after[id], counter=counter)
        if values[0] is not None:
            news.messages.append(make_said(values))
        if is_attached:
            attached.append(values[0])
    _add_documents(found, attached)
    _add_states(found)
    return list(found.values())


def _add_documents(found: Mapping[UUID, News], attached: Sequence[UUID]) -> None:
    documents = list_documents_of(attached)
    for news in found.values() if documents else ():
        news.messages = [said._replace(documents=documents.get(said.pk, ())) for said in news.messages]


def _ask(after: Mapping[UUID, int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [list(after), list(after.values()), AT_ONCE])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _add_states(found: Mapping[UUID, News]) -> None:
    wanted = [id for id, news in found.items() if news.is_more_than_messages]
    if not wanted:
        return
    rows = Conversation.objects.filter(pk__in=wanted).select_related("application").with_state()
    for conversation in rows.defer("application__letter", "application__answers"):
        found[conversation.pk].state = conversation

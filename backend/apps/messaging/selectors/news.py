"""What happened in many conversations at once, for the process that holds the sockets."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import Prefetch, prefetch_related_objects

from apps.messaging.models import Conversation, Message, MessageAttachment

AT_ONCE = 200  # changes of one conversation; the rest comes with the next question
FIELDS = [column.attname for column in Message._meta.concrete_fields]
NOTHING = MessageAttachment.objects.none()
READABLE = Prefetch("attachments", MessageAttachment.objects.select_related("document").order_by("id"))
# One statement, so that counters and messages are of one moment; the wall decides what there is.
CHANGED = f"""
    SELECT c.id, c.change, EXISTS (SELECT FROM messaging_messageattachment a WHERE a.message_id = m.id),
        {", ".join(f"m.{name}" for name in FIELDS)}
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
    messages: list[Message] = field(default_factory=list)
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

    One query however many they are; four more for those where not only messages changed, two for attachments.
    """
    found: dict[UUID, News] = {}
    attached: list[Message] = []
    for id, counter, is_attached, *values in _ask(after):
        news = found.setdefault(id, News(conversation_id=id, after=after[id], counter=counter))
        if values[0] is not None:
            message = _make(values)
            news.messages.append(message)
            attached += [message] if is_attached else []
            if not is_attached:
                message._prefetched_objects_cache = {"attachments": NOTHING}  # type: ignore[attr-defined]  # Django's own
    prefetch_related_objects(attached, READABLE)
    _add_states(found)
    return list(found.values())


def _ask(after: Mapping[UUID, int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [list(after), list(after.values()), AT_ONCE])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _make(values: Collection[Any]) -> Message:
    """Make a message from a row; JSON comes as text."""
    row = dict(zip(FIELDS, values, strict=True))
    row |= {name: orjson.loads(row[name]) for name in ("hidden", "earlier")}
    message: Message = Message.from_db(connection.alias, FIELDS, list(row.values()))
    return message


def _add_states(found: Mapping[UUID, News]) -> None:
    wanted = [id for id, news in found.items() if news.is_more_than_messages]
    if not wanted:
        return
    rows = Conversation.objects.filter(pk__in=wanted).select_related("application").with_state()
    for conversation in rows.defer("application__letter", "application__answers"):
        found[conversation.pk].state = conversation

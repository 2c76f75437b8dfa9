"""The questions of the hub, as threads ask them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from apps.core.services import acting_as_system, acting_for
from apps.messaging.enums import MessageSide
from apps.messaging.selectors import show_message, show_state
from apps.messaging.selectors.news import News, list_counters, list_news


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What happened in one conversation, as each side may read it."""

    conversation_id: UUID
    messages: Mapping[MessageSide, list[dict[str, Any]]]
    states: Mapping[MessageSide, dict[str, Any]] | None
    change: int
    has_more: bool


def read_counters(conversation_ids: Collection[UUID]) -> dict[UUID, int]:
    """Read how far conversations of everybody have come: numbers only."""
    with acting_as_system(reason="messaging.compare_counters", is_routine=True):
        return list_counters(conversation_ids=conversation_ids)


def read_news(tenant_id: UUID, after: Mapping[UUID, int]) -> list[Shown]:
    """Read what happened in conversations of one organization; the wall shows none of another, whatever is asked."""
    with acting_for(tenant_id=tenant_id):
        found = list_news(after=after)
    return [_show(news) for news in found]


def _show(news: News) -> Shown:
    return Shown(
        conversation_id=news.conversation_id,
        messages={side: [show_message(message, side) for message in news.messages] for side in MessageSide},
        states=({side: show_state(news.state, side) for side in MessageSide} if news.state else None),
        change=news.change,
        has_more=news.has_more,
    )

"""Who of this process sits in one conversation, and how far each of them has seen it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

import orjson

from apps.messaging.enums import MessageSide

FOREMOST = 3  # places that are asked from beside the last one
Shown = Mapping[str, Any]  # a message as one side may read it; its `change` orders what happened


class Listener(Protocol):
    """A socket, as the hub sees it."""

    def pass_on(self, text: str) -> None:
        """Send it when the network takes it; never waits."""


@dataclass(slots=True)
class Seat:
    """One listener: for whom they read, and the last change that was passed on to them."""

    side: MessageSide
    change: int


@dataclass(slots=True)
class Room:
    """One conversation that somebody here has open."""

    conversation_id: UUID
    tenant_id: UUID
    seats: dict[Listener, Seat] = field(default_factory=dict)

    def seen_by_all(self) -> int:
        """The change that everybody here has seen."""
        return min((seat.change for seat in self.seats.values()), default=0)

    def places(self) -> list[int]:
        """The changes to ask from: of who is farthest behind, and of the foremost, so that nobody who reads from the
        beginning, again and again perhaps, keeps those waiting who are up to date.
        """
        seen = sorted({seat.change for seat in self.seats.values()})
        return [*seen[:1], *seen[1:][-FOREMOST:]]

    def pass_on_news(
        self,
        shown: Mapping[MessageSide, Sequence[Shown]],
        states: Mapping[MessageSide, Shown] | None,
        *,
        after: int,
        change: int,
    ) -> None:
        """Give everybody what is new to them; who has seen the same gets the same text, written once.

        :param after: what was asked for begins behind this change; who came in meanwhile and has seen less waits
        :param change: the last one that is in it
        """
        written: dict[tuple[MessageSide, int], str] = {}
        for listener, seat in self.seats.items():
            if not after <= seat.change < change:
                continue
            known = (seat.side, seat.change)
            if known not in written:
                news = [message for message in shown[seat.side] if message["change"] > seat.change]
                written[known] = self._write(news, states[seat.side] if states else None, change)
            seat.change = change
            listener.pass_on(written[known])

    def tell_others(self, side: str | None, text: str) -> None:
        """Give a text to the other side."""
        for listener, seat in self.seats.items():
            if seat.side != side:
                listener.pass_on(text)

    def _write(self, news: list[Shown], state: Shown | None, change: int) -> str:
        said = {
            "type": "news",
            "conversation": self.conversation_id,
            "change": change,
            "messages": news,
        }
        return orjson.dumps(said | ({"state": state} if state else {})).decode()

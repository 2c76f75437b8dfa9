"""Messages as the page shows them: what the API says, and what this person may do with each."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from apps.messaging.enums import EDIT_WINDOW, MessageSide
from apps.messaging.models import Message
from apps.messaging.selectors import show_message
from apps.messaging.services.party import Party
from apps.web.api.messages.moments import read_moment


def say_messages(party: Party, rows: Iterable[Message], state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Show them to the person's side."""
    return [_say(party, row, state) for row in rows]


def _say(party: Party, row: Message, state: Mapping[str, Any]) -> dict[str, Any]:
    shown = show_message(row, party.side)
    other = next(side for side in MessageSide if side != party.side)
    return {
        **shown,
        "at": read_moment(shown["created_at"]),
        "is_seen": shown["is_own"] and row.position <= state["read"][other.value],
        "may_edit": _may_edit(party, row, state),
        "may_reveal": bool(row.hidden) and not shown["is_own"] and state["may_reveal"] and party.may_write,
    }


def _may_edit(party: Party, row: Message, state: Mapping[str, Any]) -> bool:
    is_theirs = row.sender_id == party.user.pk and party.may_write
    return is_theirs and not state["refused"] and timezone.now() <= row.created_at + EDIT_WINDOW

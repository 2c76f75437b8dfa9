"""A part of a conversation, as an answer."""

from typing import Any
from uuid import UUID

from django.http import Http404, QueryDict
from rest_framework.response import Response

from apps.applications.permissions import PartyRequest
from apps.messaging import selectors
from apps.messaging.api.find import find_conversation, my_side
from apps.messaging.enums import WARNING
from apps.messaging.models import Conversation, Message
from apps.messaging.selectors.thread import Thread, read_behind, read_changes, read_newest


def show_thread(request: PartyRequest, conversation_id: UUID, query: dict[str, Any]) -> Response:
    """Answer with the part of the conversation that the query asks for."""
    conversation = find_conversation(request, conversation_id)
    thread, side = _read(conversation, query), my_side(request)
    is_warned = any(message.hidden and message.side != side for message in thread.messages)
    answer = {
        "next": _link(request, thread.behind, query),
        "previous": _link(request, thread.before, query),
        "results": [selectors.show_message(message, side) for message in thread.messages],
        "conversation": selectors.show_state(conversation, side),
        "warning": str(WARNING) if is_warned else "",
    }
    return Response(answer)


def _read(conversation: Conversation, query: dict[str, Any]) -> Thread:
    at_most = query["page_size"]
    try:
        if "since" in query:
            return read_changes(conversation=conversation, since=query["since"], at_most=at_most)
        if "after" in query:
            return read_behind(conversation=conversation, after=query["after"], at_most=at_most)
        return read_newest(conversation=conversation, before=query.get("before"), at_most=at_most)
    except Message.DoesNotExist as error:
        raise Http404 from error


def _link(request: PartyRequest, place: tuple[str, UUID | int] | None, query: dict[str, Any]) -> str | None:
    if place is None:
        return None
    name, value = place
    asked = QueryDict(mutable=True)
    asked.update({name: str(value), "page_size": str(query["page_size"])})
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")

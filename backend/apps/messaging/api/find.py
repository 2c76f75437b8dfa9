"""What the side that asks may see."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.response import Response

from apps.applications.permissions import PartyRequest, side_of
from apps.messaging import selectors
from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message


def my_side(request: PartyRequest) -> MessageSide:
    """Say for which side the person speaks."""
    return MessageSide(side_of(request).value)


def find_conversation(request: PartyRequest, conversation_id: UUID) -> Conversation:
    """Find it among those of the candidate or of the organization.

    :raises Http404: if it is not there, or somebody else's
    """
    tenant = getattr(request, "tenant", None)
    found = selectors.find_conversation(user=request.user, tenant=tenant, conversation_id=conversation_id)
    if found is None:
        raise Http404
    return found


def find_message(request: PartyRequest, conversation_id: UUID, message_id: UUID) -> Message:
    """Find a message in a conversation of theirs.

    :raises Http404: if one of the two is not there
    """
    conversation = find_conversation(request, conversation_id)
    try:
        return selectors.get_message(conversation=conversation, message_id=message_id)
    except Message.DoesNotExist as error:
        raise Http404 from error


def show_conversation(request: PartyRequest, conversation_id: UUID, status: int = 200) -> Response:
    """Answer with the conversation as it is now."""
    tenant = getattr(request, "tenant", None)
    own = selectors.list_conversations_of(user=request.user, tenant=tenant)
    conversation = get_object_or_404(own, pk=conversation_id)
    return Response(selectors.show_conversation(conversation, my_side(request)), status=status)


def show_message(request: PartyRequest, message: Message, **more: Any) -> dict[str, Any]:
    """Show a message to the side that asks."""
    return {**selectors.show_message(message, my_side(request)), **more}

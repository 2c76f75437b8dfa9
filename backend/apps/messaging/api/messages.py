"""The messages of a conversation: read, write."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.permissions import IsParty, PartyRequest
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.documents.services import DocumentNotReady
from apps.messaging import services
from apps.messaging.api import examples
from apps.messaging.api.find import find_conversation, my_side, show_message
from apps.messaging.api.shapes import SendMessageInput, SentMessageOutput, ThreadOutput, ThreadQuery
from apps.messaging.api.thread import show_thread
from apps.messaging.enums import SENDER_NOTICE
from apps.messaging.errors import ConversationBlocked, ConversationClosed, EmptyMessage
from apps.messaging.services.attach import DocumentNameRefused


class MessagesView(ApiView):
    """The messages of a conversation."""

    permission_classes = [IsParty]
    query_serializer = ThreadQuery

    @extend_schema(
        operation_id="list_messages",
        summary="Read a conversation",
        tags=["messaging"],
        responses=ThreadOutput,
        examples=[examples.answered(examples.THREAD)],
    )
    def get(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Read the newest messages, or go on from where you were.

        To stay up to date, ask with `since` the highest `change` that you have seen: you get what was sent or changed
        after it, and nothing is left out. Looking does not mark as read; `read/` does.
        """
        return show_thread(request, conversation_id, self.read_query(request))

    @extend_schema(
        operation_id="send_message",
        summary="Send a message",
        tags=["messaging"],
        request=SendMessageInput,
        responses={
            201: SentMessageOutput,
            **refused(ConversationClosed, ConversationBlocked, DocumentNotReady, DocumentNameRefused),
            **refused(EmptyMessage),
        },
        examples=[examples.asked(examples.SEND), examples.answered(examples.SENT)],
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Send a message, with your own files if you like. The same `client_key` again is the same message.

        The other side does not see phone numbers, e-mail addresses, other messengers, bank accounts, citizen numbers.
        """
        found, side = find_conversation(request, conversation_id), my_side(request)
        data = read(SendMessageInput, request.data)
        message = services.send_message(conversation=found, sender=request.user, side=side, **data)
        notice = str(SENDER_NOTICE) if message.hidden else ""
        return Response(show_message(request, message, notice=notice), status=201)

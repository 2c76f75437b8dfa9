"""One message: change it, look at what is hidden, report it."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.permissions import IsParty, PartyRequest
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.messaging import services
from apps.messaging.api import examples
from apps.messaging.api.find import find_message, my_side, show_message
from apps.messaging.api.shapes import (
    EditMessageInput,
    ReportMessageInput,
    ReportOutput,
    RevealedMessageOutput,
    SentMessageOutput,
)
from apps.messaging.enums import SENDER_NOTICE
from apps.messaging.errors import (
    ContactNotAgreed,
    ConversationBlocked,
    ConversationClosed,
    EditWindowOver,
    MessageHidden,
    NothingHidden,
    NotYourMessage,
    OwnMessage,
)
from apps.messaging.permissions import ReadsConversations


class MessageView(ApiView):
    """One message."""

    permission_classes = [IsParty]

    @extend_schema(
        operation_id="edit_message",
        summary="Change a message",
        tags=["messaging"],
        request=EditMessageInput,
        responses={
            200: SentMessageOutput,
            **refused(EditWindowOver, ConversationClosed, ConversationBlocked, MessageHidden),
            **refused(NotYourMessage),
        },
        examples=[examples.asked({"text": examples.OWN["text"]}), examples.answered(examples.SENT)],
    )
    def patch(self, request: PartyRequest, conversation_id: UUID, message_id: UUID) -> Response:
        """Change the words of a message that you sent in the last 10 minutes; both sides see that it was changed."""
        message = find_message(request, conversation_id, message_id)
        text = read(EditMessageInput, request.data)["text"]
        message = services.edit_message(message=message, editor=request.user, text=text)
        notice = str(SENDER_NOTICE) if message.hidden else ""
        return Response(show_message(request, message, notice=notice))


class RevealView(ApiView):
    """What is hidden in a message."""

    permission_classes = [IsParty]
    replayable = False  # what was hidden is stored nowhere else

    @extend_schema(
        operation_id="reveal_message",
        summary="Look at what is hidden",
        tags=["messaging"],
        request=None,
        responses={200: RevealedMessageOutput, **refused(ContactNotAgreed, NothingHidden)},
        examples=[examples.answered({"text": "You can call me at 06 12345678."})],
    )
    def post(self, request: PartyRequest, conversation_id: UUID, message_id: UUID) -> Response:
        """See the message as it was written, once both sides agreed after an accepted offer. Every look is noted."""
        message = find_message(request, conversation_id, message_id)
        text = services.reveal_message(message=message, actor=request.user, side=my_side(request))
        return Response({"text": text})


class ReportView(ApiView):
    """Something is wrong with a message."""

    permission_classes = [ReadsConversations]

    @extend_schema(
        operation_id="report_message",
        summary="Report a message",
        tags=["messaging"],
        request=ReportMessageInput,
        responses={201: ReportOutput, **refused(OwnMessage)},
        examples=[examples.asked(examples.REPORT), examples.answered(examples.REPORTED)],
    )
    def post(self, request: PartyRequest, conversation_id: UUID, message_id: UUID) -> Response:
        """Tell us that a message of the other side is not right. They do not hear who reported it."""
        message, data = (
            find_message(request, conversation_id, message_id),
            read(ReportMessageInput, request.data),
        )
        side = my_side(request)
        report = services.report_message(message=message, reporter=request.user, side=side, **data)
        return Response(ReportOutput(report).data, status=201)

"""One conversation: see it, block it, agree in it."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.permissions import IsParty, PartyRequest
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.messaging import services
from apps.messaging.api import examples
from apps.messaging.api.find import find_conversation, my_side, show_conversation
from apps.messaging.api.shapes import ConversationOutput
from apps.messaging.errors import ContactTooEarly

ANSWER: dict[Any, Any] = {200: ConversationOutput}
SHOWN = [examples.answered(examples.CONVERSATION)]


class ConversationView(ApiView):
    """One conversation."""

    permission_classes = [IsParty]

    @extend_schema(
        operation_id="get_conversation",
        summary="See a conversation",
        tags=["messaging"],
        responses=ConversationOutput,
        examples=SHOWN,
    )
    def get(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """See with whom it is, what may be done, and how far both sides have read."""
        return show_conversation(request, conversation_id)


class BlockView(ApiView):
    """No more messages."""

    permission_classes = [IsParty]

    @extend_schema(
        operation_id="block_conversation",
        summary="Block a conversation",
        tags=["messaging"],
        request=None,
        responses=ANSWER,
        examples=SHOWN,
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Let nobody write here until your side takes it back. The application goes on."""
        found = find_conversation(request, conversation_id)
        services.block_conversation(conversation=found, actor=request.user, side=my_side(request))
        return show_conversation(request, conversation_id)


class UnblockView(ApiView):
    """Messages again."""

    permission_classes = [IsParty]

    @extend_schema(
        operation_id="unblock_conversation",
        summary="Take a block back",
        tags=["messaging"],
        request=None,
        responses=ANSWER,
        examples=SHOWN,
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Take back what your side blocked."""
        found = find_conversation(request, conversation_id)
        services.unblock_conversation(conversation=found, actor=request.user, side=my_side(request))
        return show_conversation(request, conversation_id)


class AgreeView(ApiView):
    """Share contact details."""

    permission_classes = [IsParty]

    @extend_schema(
        operation_id="agree_to_contact",
        summary="Agree to share contact details",
        tags=["messaging"],
        request=None,
        responses={**ANSWER, **refused(ContactTooEarly)},
        examples=SHOWN,
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Agree for your side. Once both sides did, each may look at what was hidden; every look is noted.

        Refused with `contact_too_early` (409) before the offer was accepted.
        """
        found = find_conversation(request, conversation_id)
        services.agree_to_contact(conversation=found, actor=request.user, side=my_side(request))
        return show_conversation(request, conversation_id)

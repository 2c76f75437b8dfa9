"""What the other side sees of somebody: how far they read, and that they write."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.permissions import IsParty, PartyRequest
from apps.core.api.views import ApiView, read
from apps.messaging import services
from apps.messaging.api import examples
from apps.messaging.api.find import find_conversation, my_side
from apps.messaging.api.shapes import MarkReadInput, ReadMarkOutput
from apps.messaging.permissions import ReadsConversations


class ReadView(ApiView):
    """How far one read."""

    permission_classes = [ReadsConversations]

    @extend_schema(
        operation_id="mark_conversation_read",
        summary="Say how far you read",
        tags=["messaging"],
        request=MarkReadInput,
        responses={200: ReadMarkOutput},
        examples=[examples.asked({"position": 3}), examples.answered({"position": 3})],
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Note that you read everything up to this message. A mark never goes back."""
        position = services.mark_read(
            conversation=find_conversation(request, conversation_id),
            reader=request.user,
            side=my_side(request),
            **read(MarkReadInput, request.data),
        )
        return Response({"position": position})


class TypingView(ApiView):
    """Somebody is writing."""

    permission_classes = [IsParty]
    rate, rate_group = "60/m", "typing"

    @extend_schema(
        operation_id="show_typing",
        summary="Show that you are writing",
        tags=["messaging"],
        request=None,
        responses={204: None},
    )
    def post(self, request: PartyRequest, conversation_id: UUID) -> Response:
        """Let the other side see for some seconds that something is being written. Nothing is stored."""
        found = find_conversation(request, conversation_id)
        services.show_typing(conversation=found, side=my_side(request))
        return Response(status=204)

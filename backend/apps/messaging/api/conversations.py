"""All conversations of a side: list them, open one."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.permissions import IsParty, PartyRequest
from apps.applications.selectors import list_applications_by, list_applications_of
from apps.applications.services import EmployerNotVerified
from apps.core.api.openapi import refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.core.api.views import ApiView, read
from apps.messaging import selectors, services
from apps.messaging.api import examples
from apps.messaging.api.find import my_side, show_conversation
from apps.messaging.api.paging import ActiveFirst
from apps.messaging.api.shapes import ConversationOutput, ConversationPageOutput, OpenConversationInput
from apps.messaging.errors import ConversationClosed


class ConversationsView(ApiView):
    """One's own conversations, or those of the organization."""

    permission_classes = [IsParty]
    paginated = True

    @extend_schema(
        operation_id="list_conversations",
        summary="List my conversations",
        tags=["messaging"],
        responses=ConversationPageOutput,
        examples=[examples.answered(examples.PAGE)],
    )
    def get(self, request: PartyRequest) -> Response:
        """List them with the newest message of each, those where something was said last first."""
        rows = selectors.list_conversations_of(user=request.user, tenant=getattr(request, "tenant", None))
        paginator, side = ActiveFirst(), my_side(request)
        page = paginator.paginate_queryset(rows, request, view=self) or []
        return paginator.get_paginated_response([selectors.show_conversation(row, side) for row in page])

    @extend_schema(
        operation_id="open_conversation",
        summary="Open the conversation about an application",
        tags=["messaging"],
        request=OpenConversationInput,
        responses={
            201: ConversationOutput,
            (404, MEDIA_TYPE): refusal(404),
            **refused(ConversationClosed, EmployerNotVerified),
        },
        examples=[
            examples.asked({"application": examples.APPLICATION}),
            examples.answered(examples.CONVERSATION),
        ],
    )
    def post(self, request: PartyRequest) -> Response:
        """Open it, or get the one that there is. Refused with `conversation_closed` after the application ended."""
        tenant = getattr(request, "tenant", None)
        own = list_applications_of(tenant=tenant) if tenant else list_applications_by(user=request.user)
        application = get_object_or_404(own, pk=read(OpenConversationInput, request.data)["application"])
        opened = services.open_conversation(application=application, side=my_side(request))
        return show_conversation(request, opened.pk, status=201)

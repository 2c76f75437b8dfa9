"""Reading the own list."""

from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.notifications import selectors, services
from apps.notifications.api.notices.shapes import (
    NOTICE,
    MarkedOutput,
    MarkNoticeInput,
    NoticeOutput,
    NoticeQuery,
    UnreadOutput,
    answered,
)
from apps.users.permissions import IsSignedIn, SignedInRequest


class NoticesView(ApiView):
    """The own list."""

    permission_classes = [IsSignedIn]
    query_serializer = NoticeQuery
    paginated = True

    @extend_schema(
        operation_id="list_notices",
        summary="List my notices",
        tags=["notifications"],
        parameters=[NoticeQuery],
        responses=NoticeOutput(many=True),
        examples=[answered({"next": None, "previous": None, "results": [NOTICE]})],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List what happened, newest first. New messages in one conversation are one notice until you read them."""
        is_unread = self.read_query(request)["unread"]
        return self.page(selectors.list_notices(user=request.user, is_unread=is_unread), NoticeOutput)


class UnreadNoticesView(ApiView):
    """How much is new."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="count_unread_notices",
        summary="Count my unread notices",
        tags=["notifications"],
        responses={200: UnreadOutput},
        examples=[answered({"unread": 3})],
    )
    def get(self, request: SignedInRequest) -> Response:
        """Count what you did not read; the socket says when to ask again."""
        return Response({"unread": selectors.count_unread(user=request.user)})


class NoticeView(ApiView):
    """One notice."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="mark_notice",
        summary="Mark a notice as read",
        tags=["notifications"],
        request=MarkNoticeInput,
        responses={200: NoticeOutput, **refused(services.NoticeNotFound)},
        examples=[
            OpenApiExample("request", value={"is_read": True}, request_only=True),
            answered({**NOTICE, "is_read": True, "read_at": "2026-11-21T09:00:00Z"}),
        ],
    )
    def patch(self, request: SignedInRequest, notice_id: UUID) -> Response:
        """Mark one of your notices as read; a second time changes nothing.

        Refusal: 404 `not_found`.
        """
        read(MarkNoticeInput, request.data)
        notice = services.mark_notice_read(user=request.user, id=notice_id)
        return Response(NoticeOutput(notice).data)


class ReadAllNoticesView(ApiView):
    """All at once."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="read_all_notices",
        summary="Mark all my notices as read",
        tags=["notifications"],
        request=None,
        responses={200: MarkedOutput},
        examples=[answered({"marked": 3})],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Mark every notice of yours as read, and say how many were not."""
        return Response({"marked": services.mark_all_read(user=request.user)})

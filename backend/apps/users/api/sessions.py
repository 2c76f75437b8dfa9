"""Where a person is signed in, and how to end that."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.users import services
from apps.users.api.session_shapes import SessionOutput
from apps.users.permissions import HasSession, SessionRequest
from apps.users.selectors import list_own_sessions

PHONE = {
    "id": "019a9f40-1c2d-7e55-8a10-4b7c9d2e6f31",
    "device": "Firefox on Android",
    "network": "145.53.12.0/24",
    "method": "magic_link",
    "second_factor": "",
    "created_at": "2026-11-21T08:15:00Z",
    "last_used_at": "2026-11-21T09:40:00Z",
    "is_current": True,
}


class SessionsView(ApiView):
    """All sessions of the caller."""

    permission_classes = [HasSession]
    paginated = True

    @extend_schema(
        operation_id="list_sessions",
        summary="See where you are signed in",
        tags=["users"],
        responses={200: SessionOutput(many=True)},
        examples=[OpenApiExample("A phone", response_only=True, value=PHONE)],
    )
    def get(self, request: SessionRequest) -> Response:
        """List the sessions that are not over, newest first: device and network (coarse), last use to 5 minutes."""
        return self.page(list_own_sessions(user=request.user), SessionOutput, current=request.auth)

    @extend_schema(
        operation_id="end_other_sessions",
        summary="Sign out everywhere else",
        tags=["users"],
        responses={204: None},
    )
    def delete(self, request: SessionRequest) -> Response:
        """End all sessions but this one. It holds on their next request, and on open sockets within seconds."""
        services.end_other_sessions(user=request.user, session=request.auth)
        return Response(status=204)


class SessionView(ApiView):
    """One session of the caller."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="end_session",
        summary="Sign out one device",
        tags=["users"],
        responses={204: None},
    )
    def delete(self, request: SessionRequest, session_id: UUID) -> Response:
        """End one own session (404 for others, and for one that is over); it holds on its next request."""
        session = get_object_or_404(list_own_sessions(user=request.user), pk=session_id)
        services.end_session(session=session, user=request.user)
        return Response(status=204)

"""Tickets for WebSockets."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.users import services
from apps.users.permissions import HasSession, SessionRequest


class SocketTicketOutput(serializers.Serializer[Any]):
    """The ticket, shown once."""

    ticket = serializers.CharField()
    expires_in = serializers.IntegerField(help_text="seconds")


class SocketTicketView(ApiView):
    """The way into a WebSocket."""

    permission_classes = [HasSession]
    rate, rate_group = "60/m", "ws-ticket"
    replayable = False

    @extend_schema(
        operation_id="create_socket_ticket",
        summary="Get a ticket for a WebSocket",
        tags=["users"],
        request=None,
        responses={201: SocketTicketOutput},
        examples=[
            OpenApiExample("Ticket", response_only=True, value={"ticket": "mVb0iN2q7k…", "expires_in": 60})
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Get a ticket that opens one socket within a minute.

        Send it as the first message, `{"type": "hello", "ticket": …}`, never in the address. Not for API tokens.
        """
        ticket = services.issue_socket_ticket(session=request.auth)
        lifetime = int(services.SOCKET_TICKET_LIFETIME.total_seconds())
        return Response(
            {"ticket": ticket, "expires_in": lifetime}, status=201, headers={"Cache-Control": "no-store"}
        )

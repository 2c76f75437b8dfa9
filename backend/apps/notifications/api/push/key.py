"""The key that browsers subscribe for."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.notifications.api.push.shapes import PushKeyOutput
from apps.notifications.services import push

KEY = {"key": "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"}


class PushKeyView(ApiView):
    """The public half of our key."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="get_push_key",
        summary="Get the key for push messages",
        tags=["notifications"],
        responses={200: PushKeyOutput, **refused(push.PushUnavailable)},
        examples=[OpenApiExample("Key", response_only=True, value=KEY)],
    )
    def get(self, request: Request) -> Response:
        """Give the `applicationServerKey` that a browser needs to subscribe (RFC 8292)."""
        return Response({"key": push.get_push_key()}, headers={"Cache-Control": "public, max-age=3600"})

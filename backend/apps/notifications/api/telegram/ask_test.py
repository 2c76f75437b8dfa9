"""A test message by Telegram."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.notifications.services import telegram
from apps.users.permissions import HasSession, SessionRequest

SENT = "A test message is on its way."


class ChannelTestOutput(serializers.Serializer[Any]):
    """What happens next, in words."""

    detail = serializers.CharField()


class TelegramTestView(ApiView):
    """A test message to the caller's chat."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="test_telegram",
        summary="Get a test message by Telegram",
        tags=["notifications"],
        request=None,
        responses={202: ChannelTestOutput, **refused(telegram.TelegramNotLinked)},
        examples=[
            OpenApiExample("On its way", response_only=True, status_codes=["202"], value={"detail": SENT})
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Write a test message to the connected chat; at most 10 in an hour."""
        telegram.request_telegram_test(user=request.user)
        return Response({"detail": _("A test message is on its way.")}, status=202)

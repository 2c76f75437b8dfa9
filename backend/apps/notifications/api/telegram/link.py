"""Connecting Telegram."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.notifications.api.telegram.shapes import OFFER, STATE, TelegramLinkOutput, TelegramStateOutput
from apps.notifications.models import TelegramChat
from apps.notifications.services import telegram
from apps.users.permissions import HasSession, SessionRequest


class TelegramLinkView(ApiView):
    """The caller's chat."""

    permission_classes = [HasSession]
    replayable = False

    @extend_schema(
        operation_id="get_telegram_link",
        summary="See whether Telegram is connected",
        tags=["notifications"],
        responses={200: TelegramStateOutput},
        examples=[STATE],
    )
    def get(self, request: SessionRequest) -> Response:
        """Show whether a chat gets the caller's notices, and since when."""
        chat = TelegramChat.objects.filter(user=request.user).first()
        return Response({"is_linked": chat is not None, "linked_at": chat and chat.created_at})

    @extend_schema(
        operation_id="link_telegram",
        summary="Connect Telegram",
        tags=["notifications"],
        request=None,
        responses={
            201: TelegramLinkOutput,
            **refused(telegram.TelegramUnavailable),
        },
        examples=[OFFER],
    )
    def post(self, request: SessionRequest) -> Response:
        """Get an address that opens a chat with our bot. Pressing Start there connects that chat; once, for 15 minutes.

        The chat that was connected before gets nothing any more.
        """
        offer = telegram.offer_link(user=request.user)
        return Response(TelegramLinkOutput(offer).data, status=201, headers={"Cache-Control": "no-store"})

    @extend_schema(
        operation_id="unlink_telegram",
        summary="Disconnect Telegram",
        tags=["notifications"],
        request=None,
        responses={204: None},
    )
    def delete(self, request: SessionRequest) -> Response:
        """Write no more to the chat. Sending /stop in the chat, or blocking the bot, does the same."""
        telegram.unlink_telegram(user=request.user)
        return Response(status=204)

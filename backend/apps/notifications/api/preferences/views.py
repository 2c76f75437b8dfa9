"""Choosing what to hear of, by which way, and when."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.notifications import services
from apps.notifications.api.preferences.inputs import SetPreferencesInput, read_choices, read_daily
from apps.notifications.api.preferences.outputs import PreferencesOutput, show_preferences
from apps.users.permissions import IsSignedIn, SignedInRequest

CHOICE = {
    "category": "messages",
    "channels": {"in_app": True, "email": False, "telegram": True, "push": True},
    "digest": "at_once",
}
TIMES = {"quiet_from": "22:00", "quiet_to": "07:00", "zone": "Europe/Warsaw"}
SHOWN = {**CHOICE, "name": "Messages", "is_critical": False, "fixed": ["in_app"]}
ASKED = OpenApiExample("request", value={"categories": [CHOICE], **TIMES}, request_only=True)
ANSWERED = OpenApiExample(
    "answer",
    value={"categories": [SHOWN], "reachable": ["in_app", "email"], **TIMES},
    response_only=True,
    status_codes=["200"],
)


class NoticePreferencesView(ApiView):
    """The own choices."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="get_notice_preferences",
        summary="See what I hear of, and how",
        tags=["notifications"],
        responses={200: PreferencesOutput},
        examples=[ANSWERED],
    )
    def get(self, request: SignedInRequest) -> Response:
        """Show for each category which channels are on, whether it comes at once or once a day, and quiet hours."""
        return Response(show_preferences(request.user))

    @extend_schema(
        operation_id="set_notice_preferences",
        summary="Choose what I hear of, and how",
        tags=["notifications"],
        request=SetPreferencesInput,
        responses={200: PreferencesOutput, **refused(services.AlwaysOn)},
        examples=[ASKED, ANSWERED],
    )
    def put(self, request: SignedInRequest) -> Response:
        """Choose. In quiet hours nothing but what concerns the safety of your account comes by mail, Telegram or push.

        What waits comes when the quiet hours end; what comes daily, then too, or at eight in the morning. Refusal: 409
        `always_on`, for the list on the site and for mails about the safety of your account.
        """
        data: dict[str, Any] = read(SetPreferencesInput, request.data)
        services.set_preferences(user=request.user, choices=read_choices(data))
        times = {name: data[name] for name in ("quiet_from", "quiet_to", "zone")}
        services.set_times(user=request.user, daily=read_daily(data), **times)
        return Response(show_preferences(request.user))

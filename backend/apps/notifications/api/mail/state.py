"""Whether the caller gets mail."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.notifications.enums import BounceKind
from apps.notifications.services import bounces
from apps.users.permissions import HasSession, SessionRequest

SENT = "We wrote you a mail. Please look whether it arrives."
STOPPED = {
    "is_stopped": True,
    "reason": "hard",
    "detail": "There is no such mailbox",
    "stopped_at": "2026-11-21T09:02:11Z",
}


class MailStateOutput(serializers.Serializer[Any]):
    """Why no mail comes, if so."""

    is_stopped = serializers.BooleanField()
    reason = serializers.ChoiceField(choices=BounceKind.choices, allow_null=True)
    detail = serializers.CharField(help_text="the reason in the caller's language; empty: mail comes")
    stopped_at = serializers.DateTimeField(allow_null=True)


class MailAgainOutput(serializers.Serializer[Any]):
    """What happens next, in words."""

    detail = serializers.CharField()


class MailStateView(ApiView):
    """Mail to the caller's address."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="get_mail_state",
        summary="See whether mail reaches you",
        tags=["notifications"],
        responses={200: MailStateOutput},
        examples=[OpenApiExample("Stopped", response_only=True, value=STOPPED)],
    )
    def get(self, request: SessionRequest) -> Response:
        """Show whether we write mail to the caller's address, or stopped because it came back."""
        stop = bounces.find_mail_stop(address=request.user.email)
        if stop is None:
            return Response({"is_stopped": False, "reason": None, "detail": "", "stopped_at": None})
        told = {"reason": stop.reason, "detail": stop.get_reason_display(), "stopped_at": stop.created_at}
        return Response({"is_stopped": True, **told})

    @extend_schema(
        operation_id="try_mail_again",
        summary="Get mail again",
        tags=["notifications"],
        request=None,
        responses={202: MailAgainOutput},
        examples=[
            OpenApiExample("On its way", response_only=True, status_codes=["202"], value={"detail": SENT})
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Write to the caller's address again, beginning with a test; at most 3 times a day.

        If that comes back too, it ends again. Mails that somebody asks for, to sign in, go out all the time.
        """
        bounces.try_mail_again(user=request.user)
        return Response({"detail": _("We wrote you a mail. Please look whether it arrives.")}, status=202)

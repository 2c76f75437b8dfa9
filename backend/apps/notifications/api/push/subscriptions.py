"""The caller's browsers."""

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.notifications.api.push.shapes import PushSubscriptionOutput, SubscribePushInput
from apps.notifications.selectors.browsers import list_browsers
from apps.notifications.services import push
from apps.users.permissions import HasSession, SessionRequest

GIVEN = {
    "endpoint": "https://fcm.googleapis.com/fcm/send/c1Y…",
    "keys": {
        "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        "auth": "tBHItJI5svbpez7KI4CCXg",
    },
}
PHONE = {
    "id": "019a9f40-1c2d-7e55-8a10-4b7c9d2e6f31",
    "device": "Chrome on Android",
    "created_at": "2026-11-21T09:02:11Z",
    "is_current": True,
}


class PushSubscriptionsView(ApiView):
    """All browsers of the caller that get push messages."""

    permission_classes = [HasSession]
    paginated = True

    @extend_schema(
        operation_id="list_push_subscriptions",
        summary="See which devices get push messages",
        tags=["notifications"],
        responses={200: PushSubscriptionOutput(many=True)},
        examples=[OpenApiExample("A phone", response_only=True, value=PHONE)],
    )
    def get(self, request: SessionRequest) -> Response:
        """List the caller's browsers, newest first."""
        return self.page(list_browsers(user=request.user), PushSubscriptionOutput, current=request.auth)

    @extend_schema(
        operation_id="subscribe_push",
        summary="Get push messages in this browser",
        tags=["notifications"],
        request=SubscribePushInput,
        responses={201: PushSubscriptionOutput, **refused(push.PushAddressRefused)},
        examples=[
            OpenApiExample("A browser", request_only=True, value=GIVEN),
            OpenApiExample("A phone", response_only=True, status_codes=["201"], value=PHONE),
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Tell this browser from now on, until the caller signs out in it.

        Send what the browser's `PushManager.subscribe()` gave, for the key of `push/key/`. The same one again is one.
        """
        given = read(SubscribePushInput, request.data)
        made = push.subscribe_browser(session=request.auth, endpoint=given["endpoint"], **given["keys"])
        return Response(PushSubscriptionOutput(made, context={"current": request.auth}).data, status=201)


class PushSubscriptionView(ApiView):
    """One of them."""

    permission_classes = [HasSession]

    @extend_schema(
        operation_id="unsubscribe_push",
        summary="Get no more push messages on a device",
        tags=["notifications"],
        request=None,
        responses={204: None},
    )
    def delete(self, request: SessionRequest, subscription_id: UUID) -> Response:
        """Push no more to this browser."""
        if not push.unsubscribe_browser(user=request.user, subscription_id=subscription_id):
            raise Http404
        return Response(status=204)

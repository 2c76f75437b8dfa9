"""What was sent to a webhook."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.integrations import errors, selectors
from apps.integrations.api.webhooks import examples
from apps.integrations.api.webhooks.shapes import DeliveriesQuery, WebhookDeliveryOutput
from apps.integrations.permissions import MayAdministerWebhooks
from apps.integrations.services import webhooks
from apps.tenants.permissions import MemberRequest


class WebhookDeliveriesView(ApiView):
    """The log."""

    permission_classes = [MayAdministerWebhooks]
    query_serializer = DeliveriesQuery
    paginated = True

    @extend_schema(
        operation_id="list_webhook_deliveries",
        summary="List what was sent to a webhook",
        tags=["integrations"],
        responses={200: WebhookDeliveryOutput(many=True)},
        examples=[examples.answered(examples.DELIVERY)],
    )
    def get(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """List the deliveries of the last 30 days, newest first, each with what its tries brought."""
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        deliveries = selectors.list_webhook_deliveries(webhook=webhook, **self.read_query(request))
        return self.page(deliveries, WebhookDeliveryOutput)


class RedeliverView(ApiView):
    """Once more."""

    permission_classes = [MayAdministerWebhooks]
    rate, rate_group = "120/h", "redeliveries"

    @extend_schema(
        operation_id="redeliver_webhook",
        summary="Send a delivery once more",
        tags=["integrations"],
        request=None,
        responses={202: WebhookDeliveryOutput, **refused(errors.WebhookIsOff, errors.WebhookDeliveryWaits)},
        examples=[examples.answered(examples.WAITING, 202)],
    )
    def post(self, request: MemberRequest, webhook_id: UUID, delivery_id: UUID) -> Response:
        """Send it once more with the same id, whether or not it was taken.

        Refused with 409 `webhook_is_off`, or `delivery_waits` while it is still tried.
        """
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        delivery = selectors.get_webhook_delivery(webhook=webhook, id=delivery_id)
        again = webhooks.redeliver(actor=request.user, delivery=delivery)
        return Response(WebhookDeliveryOutput(again).data, 202)

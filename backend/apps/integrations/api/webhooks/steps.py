"""What else one does with a webhook: try it, give it a new secret."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.integrations import errors, selectors
from apps.integrations.api.webhooks import examples
from apps.integrations.api.webhooks.shapes import WebhookDeliveryOutput, WebhookWithSecretOutput
from apps.integrations.permissions import MayAdministerWebhooks
from apps.integrations.services import webhooks
from apps.tenants.permissions import MemberRequest


class PingWebhookView(ApiView):
    """A trial."""

    permission_classes = [MayAdministerWebhooks]
    rate, rate_group = "30/h", "webhook-pings"

    @extend_schema(
        operation_id="ping_webhook",
        summary="Try a webhook",
        tags=["integrations"],
        request=None,
        responses={202: WebhookDeliveryOutput, **refused(errors.WebhookIsOff)},
        examples=[examples.answered(examples.WAITING, 202)],
    )
    def post(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """Have a `ping` sent; look at the deliveries for what came of it. Refused with 409 `webhook_is_off`."""
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        return Response(WebhookDeliveryOutput(webhooks.ping_webhook(webhook=webhook)).data, 202)


class RotateSecretView(ApiView):
    """A new secret."""

    permission_classes = [MayAdministerWebhooks]
    replayable = False  # the answer holds a secret

    @extend_schema(
        operation_id="rotate_webhook_secret",
        summary="Give a webhook a new secret",
        tags=["integrations"],
        request=None,
        responses={200: WebhookWithSecretOutput},
        examples=[examples.answered(examples.WITH_SECRET)],
    )
    def post(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """Make a new secret, shown in this answer only. For a day the one before signs as well."""
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        secret = webhooks.rotate_secret(actor=request.user, webhook=webhook)
        webhook.refresh_from_db()
        return Response(WebhookWithSecretOutput(webhook, context={"secret": secret}).data)

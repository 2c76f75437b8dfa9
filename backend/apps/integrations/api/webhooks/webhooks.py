"""Webhooks: list, make, see, change, delete."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import ApiView, read
from apps.integrations import errors, selectors
from apps.integrations.api.webhooks import examples
from apps.integrations.api.webhooks.shapes import (
    ChangeWebhookInput,
    CreateWebhookInput,
    WebhookOutput,
    WebhookWithSecretOutput,
)
from apps.integrations.models import Webhook
from apps.integrations.permissions import MayAdministerWebhooks
from apps.integrations.services import webhooks
from apps.tenants.permissions import MemberRequest


def answer_webhook(webhook: Webhook) -> Response:
    """Answer with the webhook and its version."""
    return Response(WebhookOutput(webhook).data, headers={"ETag": etag_of(webhook)})


class WebhooksView(ApiView):
    """The webhooks of an organization."""

    permission_classes = [MayAdministerWebhooks]
    paginated = True
    replayable = False  # the answer holds a secret

    @extend_schema(
        operation_id="list_webhooks",
        summary="List the own webhooks",
        tags=["integrations"],
        responses={200: WebhookOutput(many=True)},
        examples=[examples.answered(examples.WEBHOOK)],
    )
    def get(self, request: MemberRequest) -> Response:
        """List which programs are told what happens."""
        return self.page(selectors.list_webhooks(tenant=request.tenant), WebhookOutput)

    @extend_schema(
        operation_id="create_webhook",
        summary="Make a webhook",
        tags=["integrations"],
        request=CreateWebhookInput,
        responses={201: WebhookWithSecretOutput, **refused(errors.TooManyWebhooks)},
        examples=[examples.asked(examples.ASKED), examples.answered(examples.WITH_SECRET, 201)],
    )
    def post(self, request: MemberRequest) -> Response:
        """Have a program told from now on. The secret that signs is shown in this answer only.

        Refusals: 400 `address_refused`; 409 `too_many_webhooks`.
        """
        facts = read(CreateWebhookInput, request.data)
        webhook, secret = webhooks.create_webhook(actor=request.user, tenant=request.tenant, **facts)
        shown = WebhookWithSecretOutput(webhook, context={"secret": secret}).data
        return Response(shown, 201, headers={"ETag": etag_of(webhook)})


class WebhookView(ApiView):
    """One webhook of an organization."""

    permission_classes = [MayAdministerWebhooks]

    @extend_schema(
        operation_id="get_webhook",
        summary="Get a webhook",
        tags=["integrations"],
        responses={200: WebhookOutput},
        examples=[examples.answered(examples.WEBHOOK)],
    )
    def get(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """Get a webhook; `off_for` says why it was turned off, if it was."""
        return answer_webhook(selectors.get_webhook(tenant=request.tenant, id=webhook_id))

    @extend_schema(
        operation_id="change_webhook",
        summary="Change a webhook",
        tags=["integrations"],
        parameters=[IF_MATCH],
        request=ChangeWebhookInput,
        responses={200: WebhookOutput},
        examples=[examples.asked({"is_active": True}), examples.answered(examples.WEBHOOK)],
    )
    def patch(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """Change the named facts. Refusals: 400 `address_refused`; 412."""
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        facts, check = read(ChangeWebhookInput, request.data), partial(check_version, request)
        return answer_webhook(
            webhooks.change_webhook(actor=request.user, webhook=webhook, check=check, **facts)
        )

    @extend_schema(
        operation_id="delete_webhook",
        summary="Delete a webhook",
        tags=["integrations"],
        responses={204: OpenApiResponse(description="It is gone, with its log; nothing more is sent.")},
    )
    def delete(self, request: MemberRequest, webhook_id: UUID) -> Response:
        """Delete a webhook with its log; what is under way is not tried again."""
        webhook = selectors.get_webhook(tenant=request.tenant, id=webhook_id)
        webhooks.delete_webhook(actor=request.user, webhook=webhook)
        return Response(status=204)

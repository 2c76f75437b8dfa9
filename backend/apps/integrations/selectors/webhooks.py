"""Webhooks of an organization, and what was sent to them."""

from uuid import UUID

from django.db.models import QuerySet

from apps.integrations.errors import WebhookDeliveryNotFound, WebhookNotFound
from apps.integrations.models import Webhook, WebhookDelivery
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.models import Membership, Organization


def list_webhooks(*, tenant: Organization) -> QuerySet[Webhook]:
    """List the organization's webhooks."""
    return Webhook.objects.filter(tenant=tenant)


def get_webhook(*, tenant: Organization, id: UUID) -> Webhook:
    """Get one of the organization's webhooks.

    :raises WebhookNotFound: if it is not there, or another organization's
    """
    webhook = list_webhooks(tenant=tenant).filter(pk=id).first()
    if webhook is None:
        raise WebhookNotFound
    return webhook


def list_webhook_deliveries(*, webhook: Webhook, status: str | None = None) -> QuerySet[WebhookDelivery]:
    """List what was sent to the webhook, with one status or all."""
    deliveries = WebhookDelivery.objects.filter(webhook=webhook)
    return deliveries.filter(status=status) if status else deliveries


def get_webhook_delivery(*, webhook: Webhook, id: UUID) -> WebhookDelivery:
    """Get one delivery of the webhook.

    :raises WebhookDeliveryNotFound: if it is not there, or another webhook's
    """
    delivery = list_webhook_deliveries(webhook=webhook).filter(pk=id).first()
    if delivery is None:
        raise WebhookDeliveryNotFound
    return delivery


def list_webhook_administrators(*, webhook_id: UUID) -> QuerySet[Membership]:
    """List who may turn the webhook on again and whose account is in use."""
    allowed = WHO_MAY[Capability.ADMINISTER_WEBHOOKS]
    members = Membership.objects.filter(
        organization__webhooks=webhook_id, role__in=allowed, user__is_active=True
    )
    return members.order_by("id")

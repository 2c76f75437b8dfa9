"""Have something sent."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from uuid_utils.compat import uuid7

from apps.core.events import publish, publish_all
from apps.core.services import record_audit
from apps.integrations.enums import WebhookDeliveryStatus, WebhookTopic
from apps.integrations.errors import WebhookDeliveryWaits, WebhookIsOff
from apps.integrations.events import WebhookDeliveryDue
from apps.integrations.models import Webhook, WebhookDelivery
from apps.users.models import User


@transaction.atomic
def queue_deliveries(
    *, event_id: UUID, tenant_id: UUID, topic: WebhookTopic, data: Mapping[str, str], happened_at: datetime
) -> int:
    """Have every active webhook of the organization told that wants this topic; each of one event once.

    :param data: ids and codes; who wants more asks the API, which knows what this organization may see
    :returns: how many are told
    """
    wanting = Webhook.objects.filter(tenant_id=tenant_id, is_active=True, topics__contains=[topic.value])
    payload = {"type": topic.value, "timestamp": happened_at.isoformat(), "data": dict(data)}
    made = [
        WebhookDelivery(tenant_id=tenant_id, webhook=webhook, event_id=event_id, topic=topic, payload=payload)
        for webhook in wanting
    ]
    WebhookDelivery.objects.bulk_create(made)
    publish_all(WebhookDeliveryDue(delivery_id=delivery.pk) for delivery in made)
    return len(made)


@transaction.atomic
def ping_webhook(*, webhook: Webhook) -> WebhookDelivery:
    """Have a trial sent, whatever the webhook wants to be told.

    :raises WebhookIsOff: if it is off
    """
    if not webhook.is_active:
        raise WebhookIsOff
    topic, now = WebhookTopic.PING, timezone.now()
    delivery = WebhookDelivery.objects.create(
        tenant_id=webhook.tenant_id,
        webhook=webhook,
        event_id=uuid7(),
        topic=topic,
        payload={"type": topic.value, "timestamp": now.isoformat(), "data": {}},
    )
    publish(WebhookDeliveryDue(delivery_id=delivery.pk))
    return delivery


@transaction.atomic
def redeliver(*, actor: User, delivery: WebhookDelivery) -> WebhookDelivery:
    """Send it once more, with the same id, from the first try on.

    :raises WebhookIsOff: if the webhook is off
    :raises WebhookDeliveryWaits: if it is still being tried
    """
    delivery = (
        WebhookDelivery.objects.select_for_update(of=("self",)).select_related("webhook").get(pk=delivery.pk)
    )
    if not delivery.webhook.is_active:
        raise WebhookIsOff
    if delivery.status == WebhookDeliveryStatus.WAITING:
        raise WebhookDeliveryWaits
    delivery.status, delivery.attempts, delivery.finished_at = WebhookDeliveryStatus.WAITING, 0, None
    delivery.save(update_fields=["status", "attempts", "finished_at", "updated_at"])
    record_audit(actor=actor, action="integrations.redeliver_webhook", subject=delivery)
    publish(WebhookDeliveryDue(delivery_id=delivery.pk))
    return delivery

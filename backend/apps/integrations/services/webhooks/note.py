"""Write down what a try brought, and what follows from it."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.integrations.enums import WebhookDeliveryStatus
from apps.integrations.events import WebhookTurnedOff
from apps.integrations.models import Webhook, WebhookDelivery
from apps.integrations.services.webhooks.schedule import MOST_TRIES

log = structlog.get_logger(__name__)
S = WebhookDeliveryStatus
TRIES_KEPT = 20
PATIENCE = timedelta(days=3)


@transaction.atomic
def note_try(*, delivery_id: UUID, brought: dict[str, Any]) -> WebhookDeliveryStatus:
    """Add the try to the log, and say how the delivery stands now.

    Who answers 410 wants no more; neither does somebody who has not taken anything for three days: both are turned off.
    """
    delivery = WebhookDelivery.objects.select_for_update(of=("self",)).filter(pk=delivery_id).first()
    if delivery is None:
        return S.FAILED  # deleted meanwhile
    delivery.attempts += 1
    delivery.tries = [*delivery.tries, {"at": timezone.now().isoformat(), **brought}][-TRIES_KEPT:]
    delivery.status = _judge(brought, delivery.attempts)
    delivery.finished_at = None if delivery.status == S.WAITING else timezone.now()
    delivery.save()
    if delivery.status == S.FAILED and (why := _find_reason_to_stop(delivery, brought)):
        _turn_off(delivery.webhook, why)
    return S(delivery.status)


def _judge(brought: dict[str, Any], attempts: int) -> WebhookDeliveryStatus:
    if brought["outcome"] == "ok":
        return S.DELIVERED
    is_final = brought["status"] == HTTPStatus.GONE or brought["outcome"] == "webhook_is_off"
    return S.FAILED if is_final or attempts >= MOST_TRIES else S.WAITING


def _find_reason_to_stop(delivery: WebhookDelivery, brought: dict[str, Any]) -> str:
    if brought["status"] == HTTPStatus.GONE:
        return "gone"
    taken = WebhookDelivery.objects.filter(webhook=delivery.webhook_id, status=S.DELIVERED)
    is_deaf = not taken.filter(finished_at__gte=timezone.now() - PATIENCE).exists()
    return "failing" if is_deaf and delivery.attempts >= MOST_TRIES else ""


def _turn_off(webhook: Webhook, why: str) -> None:
    changed = Webhook.objects.filter(pk=webhook.pk, is_active=True).update(
        is_active=False, off_for=why, off_at=timezone.now(), updated_at=timezone.now()
    )
    if changed:
        record_audit(actor=None, action="integrations.webhook_off", subject=webhook, detail={"for": why})
        log.warning("webhook_off", tenant_id=str(webhook.tenant_id), webhook_id=str(webhook.pk), why=why)
        publish(WebhookTurnedOff(webhook_id=webhook.pk))

"""Send one event to one webhook."""

import time
from dataclasses import dataclass
from uuid import UUID

import orjson
from django.utils import timezone

from apps.core.clients.fetching import FetchRefused, post
from apps.core.services import acting_as_system
from apps.integrations.enums import WebhookDeliveryStatus
from apps.integrations.models import WebhookDelivery
from apps.integrations.services.webhooks.note import note_try
from apps.integrations.services.webhooks.secrets import read_secrets
from apps.integrations.services.webhooks.sign import sign

TYPE = {"Content-Type": "application/json"}


class WebhookNotTaken(Exception):
    """The receiver did not take it now; the queue tries again."""


@dataclass(frozen=True)
class Try:
    """What one try brought: `ok`, `http` (another status than 2xx) or the code of what stood in the way."""

    outcome: str
    status: int = 0
    text: str = ""
    ms: int = 0


def deliver_webhook(*, delivery_id: UUID) -> None:
    """Send it, unless it was taken or given up, or its webhook is gone or off. Not inside of a transaction.

    At least once: who dies between the receiver's answer and our note of it sends it again, with the same id.

    :raises WebhookNotTaken: if it should be tried again later
    """
    with acting_as_system(reason="integrations.webhooks"):
        delivery = WebhookDelivery.objects.select_related("webhook").filter(pk=delivery_id).first()
    if delivery is None or delivery.status != WebhookDeliveryStatus.WAITING:
        return
    result = _send(delivery) if delivery.webhook.is_active else Try("webhook_is_off")
    with acting_as_system(reason="integrations.webhooks"):
        status = note_try(delivery_id=delivery_id, brought=result.__dict__)
    if status == WebhookDeliveryStatus.WAITING:
        raise WebhookNotTaken(result.outcome)


def _send(delivery: WebhookDelivery) -> Try:
    id, timestamp, body = (
        str(delivery.event_id),
        int(timezone.now().timestamp()),
        orjson.dumps(delivery.payload),
    )
    signature = sign(id=id, timestamp=timestamp, body=body, secrets=read_secrets(delivery.webhook))
    headers = {
        **TYPE,
        "Webhook-Id": id,
        "Webhook-Timestamp": str(timestamp),
        "Webhook-Signature": signature,
    }
    began = time.monotonic()
    try:
        answer = post(delivery.webhook.url, body=body, headers=headers)
    except FetchRefused as refusal:
        return Try(refusal.code, ms=_since(began))
    outcome = "ok" if 200 <= answer.status < 300 else "http"
    return Try(outcome, answer.status, answer.text, _since(began))


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)

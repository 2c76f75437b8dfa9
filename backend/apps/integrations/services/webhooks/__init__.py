"""Tell the programs of organizations what happens (docs/webhooks.md)."""

from apps.integrations.services.webhooks.change import change_webhook, delete_webhook
from apps.integrations.services.webhooks.create import WebhookFacts, create_webhook
from apps.integrations.services.webhooks.deliver import WebhookNotTaken, deliver_webhook
from apps.integrations.services.webhooks.queue import ping_webhook, queue_deliveries, redeliver
from apps.integrations.services.webhooks.schedule import WAITS
from apps.integrations.services.webhooks.secrets import rotate_secret

__all__ = [
    "WAITS",
    "WebhookFacts",
    "WebhookNotTaken",
    "change_webhook",
    "create_webhook",
    "delete_webhook",
    "deliver_webhook",
    "ping_webhook",
    "queue_deliveries",
    "redeliver",
    "rotate_secret",
]

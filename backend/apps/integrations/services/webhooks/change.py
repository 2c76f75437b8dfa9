"""Change a webhook, or let it go."""

from collections.abc import Callable
from typing import Unpack

from django.db import transaction

from apps.core.services import record_audit
from apps.integrations.errors import WebhookNotFound
from apps.integrations.models import Webhook
from apps.integrations.services.webhooks.create import WebhookFacts, require_url
from apps.users.models import User


@transaction.atomic
def change_webhook(
    *, actor: User, webhook: Webhook, check: Callable[[Webhook], None], **facts: Unpack[WebhookFacts]
) -> Webhook:
    """Change these facts. To make it active again forgets why it was turned off; what was given up stays so.

    :param check: called with the locked row before anything changes; may refuse
    :raises WebhookNotFound: if somebody deleted it meanwhile
    :raises WebhookAddressRefused: if we would never send to the address; field "url"
    """
    webhook = _lock(webhook)
    check(webhook)
    if "url" in facts:
        require_url(facts["url"])
    for name, value in facts.items():
        setattr(webhook, name, value)
    if facts.get("is_active"):
        webhook.off_for, webhook.off_at = "", None
    webhook.updated_by = actor
    webhook.save()
    record_audit(
        actor=actor, action="integrations.change_webhook", subject=webhook, detail={"fields": sorted(facts)}
    )
    return webhook


@transaction.atomic
def delete_webhook(*, actor: User, webhook: Webhook) -> None:
    """Delete it with its log; what is under way is not tried again.

    :raises WebhookNotFound: if somebody deleted it meanwhile
    """
    webhook = _lock(webhook)
    record_audit(actor=actor, action="integrations.delete_webhook", subject=webhook)
    webhook.delete()


def _lock(webhook: Webhook) -> Webhook:
    locked = Webhook.objects.select_for_update().filter(pk=webhook.pk).first()
    if locked is None:
        raise WebhookNotFound
    return locked

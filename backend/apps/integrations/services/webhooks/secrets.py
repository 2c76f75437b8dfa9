"""The secrets that deliveries are signed with."""

import base64
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from apps.core.services import record_audit
from apps.integrations.models import Webhook
from apps.users.models import User
from apps.users.services import decrypt_secret, encrypt_secret

PREFIX = "whsec_"  # as Standard Webhooks writes them
OVERLAP = timedelta(days=1)


def make_secret() -> str:
    """Make a secret of 256 bits."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


@transaction.atomic
def rotate_secret(*, actor: User, webhook: Webhook) -> str:
    """Give the webhook a new secret, shown this once; for a day the one before signs, too."""
    webhook = Webhook.objects.select_for_update(no_key=True).get(pk=webhook.pk)
    secret = make_secret()
    webhook.previous_secret, webhook.previous_until = webhook.secret, timezone.now() + OVERLAP
    webhook.secret, webhook.updated_by = encrypt_secret(secret, owner=webhook.pk), actor
    webhook.save()
    record_audit(actor=actor, action="integrations.rotate_webhook_secret", subject=webhook)
    return secret


def read_secrets(webhook: Webhook) -> list[str]:
    """Read the secrets that sign now, the newest first."""
    stored = [webhook.secret]
    if webhook.previous_secret and webhook.previous_until and webhook.previous_until > timezone.now():
        stored.append(webhook.previous_secret)
    return [decrypt_secret(one, owner=webhook.pk) for one in stored]

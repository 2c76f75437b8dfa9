"""Begin to tell an address."""

from typing import TypedDict, Unpack
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from apps.core.clients.fetching import FOR_TRIALS, FetchRefused, read_target
from apps.core.services import record_audit
from apps.integrations.errors import TooManyWebhooks, WebhookAddressRefused
from apps.integrations.models import Webhook
from apps.integrations.services.webhooks.secrets import make_secret
from apps.tenants.models import Organization
from apps.users.models import User
from apps.users.services import encrypt_secret

MOST_WEBHOOKS = 10


class WebhookFacts(TypedDict, total=False):
    """What an organization may say of a webhook; what is not there stays as it is."""

    url: str
    description: str
    topics: list[str]
    is_active: bool


@transaction.atomic
def create_webhook(
    *, actor: User, tenant: Organization, **facts: Unpack[WebhookFacts]
) -> tuple[Webhook, str]:
    """Make a webhook of the organization. Returns it with its secret, which is shown this once.

    :raises TooManyWebhooks: if the organization has 10
    :raises WebhookAddressRefused: if we would never send to the address; field "url"
    """
    Organization.objects.select_for_update(no_key=True).get(
        pk=tenant.pk
    )  # two at once are counted one by one
    if Webhook.objects.filter(tenant=tenant).count() >= MOST_WEBHOOKS:
        raise TooManyWebhooks
    require_url(facts["url"])
    webhook, secret = Webhook(tenant=tenant, created_by=actor, updated_by=actor, **facts), make_secret()
    webhook.secret = encrypt_secret(secret, owner=UUID(str(webhook.pk)))
    webhook.save(force_insert=True)
    record_audit(
        actor=actor,
        action="integrations.create_webhook",
        subject=webhook,
        detail={"topics": sorted(webhook.topics)},
    )
    return webhook, secret


def require_url(url: str) -> None:
    """Check the address, asking no server; where it leads is checked again at every delivery.

    :raises WebhookAddressRefused: if we would never send there
    """
    try:
        target = read_target(url)
    except FetchRefused as refusal:
        raise WebhookAddressRefused(field="url", why=str(refusal)) from refusal
    if target.scheme != "https" and settings.ENVIRONMENT not in FOR_TRIALS:  # there one has no certificate
        raise WebhookAddressRefused(field="url", why=_("The address must begin with https://."))

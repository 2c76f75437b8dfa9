"""Addresses that are told what happens, and what was sent there."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from apps.core.models import AuditableModel, BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.integrations.enums import WebhookDeliveryStatus, WebhookTopic
from apps.tenants.models import Organization


class Webhook(AuditableModel):
    """An address of an organization's own program. It is told that something happened, and ids; never about whom.

    After a change of the secret both sign for a day, so that a receiver can follow.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="webhooks")
    url = models.CharField(max_length=500)
    description = models.CharField(max_length=120, blank=True)
    topics = ArrayField(models.CharField(max_length=32, choices=WebhookTopic))
    secret = models.CharField(max_length=255, help_text="encrypted")
    previous_secret = models.CharField(max_length=255, blank=True, help_text="encrypted")
    previous_until = models.DateTimeField(
        null=True, blank=True, help_text="until when the one before signs, too"
    )
    is_active = models.BooleanField(default=True)
    off_for = models.CharField(max_length=32, blank=True, help_text="gone or failing: why it was turned off")
    off_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        secret={
            "secret": "to sign what we send",  # nosec B105  # a purpose, no password
            "previous_secret": "to sign while the receiver learns the new one",  # nosec B105  # the same
        },
        plain=("tenant", "url", "description", "topics", "previous_until", "is_active", "off_for", "off_at"),
        kept=WITH_ORGANIZATION,
        seen_by="owners and administrators of the organization",
    )

    def __str__(self) -> str:
        return self.url


class WebhookDelivery(BaseModel):
    """One event on its way to one webhook. `tries` says what every try brought, the last 20 of them."""

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+", db_index=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    event_id = models.UUIDField()
    topic = models.CharField(max_length=32, choices=WebhookTopic)
    payload = models.JSONField(help_text="ids and codes only")
    status = models.CharField(
        max_length=16, choices=WebhookDeliveryStatus, default=WebhookDeliveryStatus.WAITING
    )
    attempts = models.PositiveSmallIntegerField(default=0, help_text="since it was asked for last")
    tries = models.JSONField(default=list, help_text="[{at, outcome, status, text, ms}]")
    finished_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        plain=(
            "tenant", "webhook", "event_id", "topic", "payload", "status", "attempts", "tries", "finished_at",
        ),
        kept=WITH_ORGANIZATION,
        seen_by="owners and administrators of the organization, for 30 days",
    )  # fmt: skip

    class Meta:
        verbose_name_plural = "webhook deliveries"
        constraints = [
            models.UniqueConstraint(fields=["webhook", "event_id"], name="integrations_webhook_event_once"),
        ]
        indexes = [
            models.Index(fields=["webhook", "-id"], name="integrations_hook_deliveries"),
            models.Index(fields=["created_at"], name="integrations_deliveries_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.status}"

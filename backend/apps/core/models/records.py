"""Core's own tables: who saw everything, what was delivered, what was answered, what was tried."""

from django.conf import settings
from django.db import models

from apps.core.models.base import BaseModel
from apps.core.models.privacy import Privacy


class SystemAccess(BaseModel):
    """One block of work that saw the rows of all organizations: what for, by whom, in which request."""

    reason = models.CharField(max_length=128)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    request_id = models.CharField(max_length=64, blank=True)

    privacy = Privacy(
        actors={"actor": "who of the staff looked"},
        plain=("reason", "request_id"),
        kept="system_accesses",
        seen_by="staff",
    )

    class Meta:
        verbose_name_plural = "system accesses"

    def __str__(self) -> str:
        return self.reason


class InboxEntry(models.Model):
    """A handler heard an event; the constraint is what makes a second delivery harmless."""

    consumer = models.CharField(max_length=128)
    event_id = models.UUIDField()
    handled_at = models.DateTimeField(auto_now_add=True)

    privacy = Privacy(plain=("id", "consumer", "event_id", "handled_at"), kept="inbox")

    class Meta:
        verbose_name_plural = "inbox entries"
        constraints = [
            models.UniqueConstraint(
                fields=["consumer", "event_id"], name="core_inbox_one_per_consumer_and_event"
            )
        ]

    def __str__(self) -> str:
        return f"{self.consumer} {self.event_id}"


class IdempotentAnswer(models.Model):
    """The first answer to a request with an Idempotency-Key, kept 24 hours, bound to the caller."""

    caller = models.CharField(max_length=64)
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of method, path and body")
    status = models.PositiveSmallIntegerField()
    content_type = models.CharField(max_length=64)
    body = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    privacy = Privacy(
        owners=("caller",),
        quoting="body",
        personal={"caller": "so that a repeated request happens once"},
        secret={"body": "the first answer; it may show what others wrote"},
        plain=("id", "key", "fingerprint", "status", "content_type", "created_at"),
        kept="idempotent_answers",
        seen_by="the caller",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["caller", "key"], name="core_one_answer_per_caller_and_key")
        ]

    def __str__(self) -> str:
        return f"{self.status} for {self.key}"


class AttemptCount(models.Model):
    """How often something limited was tried in a window; the subject is stored as a hash only."""

    subject = models.CharField(max_length=64, primary_key=True, help_text="SHA-256 of limit, who and window")
    count = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)

    privacy = Privacy(
        secret={"subject": "limits; a hash of who tried what, with the hour in it"},
        plain=("count", "expires_at"),
        kept="attempts",
        seen_by="nobody",
    )

    def __str__(self) -> str:
        return f"{self.count} until {self.expires_at:%H:%M:%S}"

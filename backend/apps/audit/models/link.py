"""The chain over the audit."""

from django.db import models

from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import FOR_GOOD, Privacy


class Link(models.Model):
    """One audit entry in the chain: its place, its digest, and the head of the chain up to here (ADR 0021).

    `entry_id` is no foreign key: a link whose entry is gone is exactly what has to be seen.
    """

    is_append_only = True

    number = models.BigIntegerField(primary_key=True, help_text="1, 2, 3 … without a gap")
    entry_id = models.UUIDField(unique=True)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the entry")
    head = models.CharField(max_length=64, help_text="SHA-256 of the head before and this digest")
    sealed_at = models.DateTimeField()

    privacy = Privacy(
        plain=("number", "entry_id", "digest", "head", "sealed_at"), kept=FOR_GOOD, seen_by="auditors"
    )

    class Meta:
        triggers = [only_grows(name="only_grows", forgets={})]

    def __str__(self) -> str:
        return f"{self.number} {self.head[:12]}"

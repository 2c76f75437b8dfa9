"""Where postings come from."""

from django.db import models
from django.db.models import Q

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.models import Employer
from apps.integrations.enums import FeedKind
from apps.tenants.models import Organization

SHORTEST_PAUSE, LONGEST_PAUSE = 30, 7 * 24 * 60  # minutes


class Feed(AuditableModel):
    """An address that an organization has its postings at, read again and again.

    Its postings carry `external_source`, so that two feeds never touch each other's. After failures in a row it
    waits longer and longer, and pauses itself in the end: then `paused_at` says when and `paused_for` why.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="feeds")
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="feeds")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=16, choices=FeedKind)
    address = models.CharField(max_length=500, help_text="URL, or the name of the board")
    source_name = models.CharField(max_length=120, help_text="where its jobs are from, as their pages say")
    every_minutes = models.PositiveIntegerField(default=360)
    publishes = models.BooleanField(default=False, help_text="publish what passes the gate; else drafts")
    is_active = models.BooleanField(default=True)

    etag = models.CharField(max_length=256, blank=True)
    last_modified = models.CharField(max_length=64, blank=True)
    read_whole_at = models.DateTimeField(null=True, blank=True, help_text="when all of it was read last")
    next_run_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0, help_text="in a row")
    paused_at = models.DateTimeField(null=True, blank=True, help_text="when it paused itself")
    paused_for = models.CharField(max_length=64, blank=True, help_text="code of the last failure then")

    privacy = Privacy(
        plain=(
            "tenant", "employer", "name", "kind", "address", "source_name", "every_minutes", "publishes", "is_active",
            "etag", "last_modified", "read_whole_at", "next_run_at", "failures", "paused_at", "paused_for",
        ),
        kept=WITH_ORGANIZATION,
        seen_by="owners and administrators of the organization",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tenant", "kind", "address"], name="integrations_one_feed_per_address"
            ),
            models.CheckConstraint(
                condition=Q(every_minutes__range=(SHORTEST_PAUSE, LONGEST_PAUSE)),
                name="integrations_feed_is_read_at_most_twice_an_hour",
            ),
        ]
        indexes = [
            models.Index(fields=["next_run_at"], condition=Q(is_active=True), name="integrations_feeds_due")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def external_source(self) -> str:
        """What its postings say of where they come from; no other feed's do."""
        return f"feed:{self.pk}"

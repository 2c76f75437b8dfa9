"""One reading of a feed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.integrations.models.feed import Feed
from apps.tenants.models import Organization

COUNTS = ("read", "created", "updated", "unchanged", "refused", "published", "ended")


class FeedRun(BaseModel):
    """What one reading did; the counts grow while it runs. At most one of a feed is open at a time."""

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+", db_index=False)
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="runs", db_index=False)
    status = models.CharField(max_length=16, choices=RunStatus, default=RunStatus.WAITING)
    outcome = models.CharField(max_length=64, blank=True, help_text="code; empty while it is open")
    detail = models.CharField(max_length=300, blank=True, help_text="the outcome in plain words, in English")
    is_dry = models.BooleanField(default=False, help_text="nothing is kept but the report")
    ends_missing = models.BooleanField(default=False, help_text="close what is gone, however much that is")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    read = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    published = models.PositiveIntegerField(default=0)
    ended = models.PositiveIntegerField(default=0)

    privacy = Privacy(
        actors={"asked_by": "who asked for it"},
        plain=(
            "tenant", "feed", "status", "outcome", "detail", "is_dry", "ends_missing", "started_at", "finished_at",
            *COUNTS,
        ),
        kept=WITH_ORGANIZATION,
        seen_by="owners and administrators of the organization",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["feed"],
                condition=Q(status__in=sorted(OPEN_RUNS)),
                name="integrations_one_open_run_per_feed",
            ),
        ]
        indexes = [models.Index(fields=["feed", "-id"], name="integrations_runs_of_feed")]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"

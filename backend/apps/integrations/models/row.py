"""The report of a run."""

from django.db import models

from apps.core.models.base import new_id
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.integrations.enums import RowOutcome
from apps.integrations.models.run import FeedRun
from apps.tenants.models import Organization


class FeedRow(models.Model):
    """What became of one row; of a large feed only the first ones that have something to tell are kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+", db_index=False)
    run = models.ForeignKey(FeedRun, on_delete=models.CASCADE, related_name="rows", db_index=False)
    number = models.PositiveIntegerField(help_text="its place in the feed, from 1")
    external_id = models.CharField(max_length=128, blank=True)
    outcome = models.CharField(max_length=16, choices=RowOutcome)
    is_published = models.BooleanField()
    reasons = models.JSONField(default=list, help_text="[{field, rule, message}]")

    privacy = Privacy(
        plain=("id", "tenant", "run", "number", "external_id", "outcome", "is_published", "reasons"),
        kept=WITH_ORGANIZATION,
        seen_by="owners and administrators of the organization",
    )

    class Meta:
        indexes = [models.Index(fields=["run", "-id"], name="integrations_rows_of_run")]

    def __str__(self) -> str:
        return f"{self.number} {self.outcome}"

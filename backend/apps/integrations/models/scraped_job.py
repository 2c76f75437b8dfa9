"""A posting of others, as an organization found it in its own sources."""

from datetime import timedelta

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.integrations.models.feed import Feed
from apps.tenants.models import Organization


class ScrapedJob(BaseModel):
    """For the eyes of the organization only: it is no posting of ours, and nothing here publishes it.

    `facts` holds the columns of the source as the import knows them; of the description only the words are kept,
    in `words`, to find it again. After 30 days without a new sight of it the row goes.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+", db_index=False)
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="scraped_jobs")
    external_id = models.CharField(max_length=128)
    title = models.CharField(max_length=200)
    place = models.CharField(max_length=120, blank=True)
    source_name = models.CharField(max_length=120)
    source_url = models.URLField(max_length=500, blank=True)
    facts = models.JSONField(default=dict)
    words = models.TextField(help_text="title and description, folded")
    whereabouts = models.CharField(max_length=300, blank=True, help_text="place and postcode, folded")
    fetched_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    privacy = Privacy(
        plain=(
            "tenant", "feed", "external_id", "title", "place", "source_name", "source_url", "facts", "words",
            "whereabouts", "fetched_at", "expires_at",
        ),
        kept=WITH_ORGANIZATION,  # at the longest; the sweep takes it after 30 days
        seen_by="owners and administrators of the organization",
    )  # fmt: skip

    KEPT = timedelta(days=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["feed", "external_id"], name="integrations_one_scraped_job_per_posting"
            )
        ]
        indexes = [models.Index(fields=["tenant", "-id"], name="integrations_scraped_of_tenant")]

    def __str__(self) -> str:
        return self.title

"""One look through an organization's own sources for certain work."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.tenants.models import Organization

LONGEST_SOUGHT = 100  # characters of a keyword or a location


class Scrape(BaseModel):
    """What was looked for, and how far that came. At most one of an organization is open at a time.

    `keyword` and `location` are as `apps.integrations.services.scraping` compares them: folded, without accents.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+", db_index=False)
    keyword = models.CharField(max_length=LONGEST_SOUGHT, blank=True)
    location = models.CharField(max_length=LONGEST_SOUGHT, blank=True)
    status = models.CharField(max_length=16, choices=RunStatus, default=RunStatus.WAITING)
    sources = models.JSONField(default=list, help_text="[{feed, outcome, read, found}], in order")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        actors={"asked_by": "who asked for it"},
        plain=("tenant", "keyword", "location", "status", "sources", "started_at", "finished_at"),
        kept=WITH_ORGANIZATION,  # at the longest; the sweep takes it after 30 days
        seen_by="owners and administrators of the organization",
    )

    FRESH = timedelta(hours=1)  # in which the same question is answered from what was found
    FAILED_FRESH = timedelta(minutes=5)  # the same, when no source could be read
    GIVEN_UP = timedelta(minutes=30)  # after which an open one counts as lost, with the worker that had it

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tenant"],
                condition=Q(status__in=sorted(OPEN_RUNS)),
                name="integrations_one_open_scrape_per_organization",
            )
        ]
        indexes = [
            models.Index(
                fields=["tenant", "keyword", "location", "-id"], name="integrations_scrapes_of_tenant"
            )
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"

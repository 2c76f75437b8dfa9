"""Chains over applications that read as English."""

from typing import Any, Self

from django.db import models

from apps.applications.enums import LIVE, MAY_APPLY_AGAIN, OPEN


class ApplicationQuerySet(models.QuerySet[Any]):
    """Applications."""

    def open(self) -> Self:
        """Those that still wait for somebody."""
        return self.filter(status__in=OPEN)

    def live(self) -> Self:
        """Those in which both sides still have something to do with each other."""
        return self.filter(status__in=LIVE)

    def keeping_out(self) -> Self:
        """Those that keep their candidate from applying to the same job again."""
        return self.exclude(status__in=MAY_APPLY_AGAIN)

    def of_candidate(self, candidate: models.Model) -> Self:
        """Those of this candidate."""
        return self.filter(candidate=candidate)

    def of_tenant(self, tenant: models.Model) -> Self:
        """Those to the jobs of this organization."""
        return self.filter(tenant=tenant)

    def with_timeline(self) -> Self:
        """With job, employer and timeline, in two queries."""
        jobs = self.select_related("job__employer").defer("job__description")
        return jobs.prefetch_related("timeline")

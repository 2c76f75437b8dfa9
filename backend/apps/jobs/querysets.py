"""Chains over postings that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.utils import timezone

from apps.jobs.enums import JobStatus


class JobQuerySet(models.QuerySet[Any]):
    """Postings."""

    def published(self, *, at: datetime | None = None) -> Self:
        """Those that everybody may see and apply to at that moment (now, if you name none)."""
        return self.filter(status=JobStatus.PUBLISHED, expires_at__gt=at or timezone.now())

    def overdue(self, *, at: datetime) -> Self:
        """Those that are live, paused or looked at although their last day is over."""
        waiting = [JobStatus.PUBLISHED, JobStatus.PAUSED, JobStatus.IN_REVIEW]
        return self.filter(status__in=waiting, expires_at__lte=at)

    def owned_by(self, tenant: models.Model) -> Self:
        """Those of this organization, in any status."""
        return self.filter(tenant=tenant)

    def unreviewed(self) -> Self:
        """Published ones that no member of staff has looked at since they were published."""
        return self.filter(status=JobStatus.PUBLISHED, reviewed_at=None)

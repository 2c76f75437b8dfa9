"""Chains over applications that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models

from apps.applications.enums import LIVE, MAY_APPLY_AGAIN, OPEN, UNANSWERED


class ApplicationQuerySet(models.QuerySet[Any]):
    """Applications."""

    def open(self) -> Self:
        """Those that still wait for somebody."""
        return self.filter(status__in=OPEN)

    def waiting_for_reminder(self, *, sent_before: datetime) -> Self:
        """Those that nobody answered or was reminded of, longest waiting first."""
        waiting = self.filter(status__in=UNANSWERED, answer_reminded_at=None, created_at__lte=sent_before)
        return waiting.order_by("answer_reminded_at", "created_at")  # as the index has them

    def unanswered_after_reminder(self, *, reminded_before: datetime) -> Self:
        """Those that nobody answered although they were reminded, longest ago first."""
        waiting = self.filter(status__in=UNANSWERED, answer_reminded_at__lte=reminded_before)
        return waiting.order_by("answer_reminded_at", "created_at")

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

"""What everybody may see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from django.utils import timezone

from apps.core.selectors import find_prepared_row
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.errors import JobGone, JobNotFound
from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet
from apps.jobs.selectors.page import PAGE


def list_published_jobs() -> JobQuerySet:
    """List the postings that everybody may see and apply to now."""
    jobs: JobQuerySet = Job.objects.published()
    return jobs


@dataclass(frozen=True)
class JobPage:
    """A posting with its legal facts, as JSON bytes that PostgreSQL wrote, and what decides who may see it."""

    body: bytes
    id: UUID
    tenant_id: UUID
    status: str
    published_at: datetime | None
    expires_at: datetime | None
    updated_at: datetime

    @classmethod
    def of(cls, row: tuple[Any, ...] | None) -> Self:
        """Take the row that the statement gave, if it gave one.

        :raises JobNotFound: if it did not
        """
        if row is None:
            raise JobNotFound
        return cls(row[0].encode(), *row[1:])

    def for_everybody(self, *, at: datetime) -> Self:
        """Return the page itself, if everybody may see it at that moment.

        :raises JobGone: if it was live once and has ended
        :raises JobNotFound: if it never was, or is not now
        """
        if self.is_live(at=at):
            return self
        raise JobGone if self.is_gone(at=at) else JobNotFound

    def is_live(self, *, at: datetime) -> bool:
        """Whether everybody may see it at that moment."""
        return self.status == JobStatus.PUBLISHED and self.expires_at is not None and at < self.expires_at

    def is_gone(self, *, at: datetime) -> bool:
        """Whether everybody could see it once, and never will again."""
        overdue = self.expires_at is not None and self.expires_at <= at
        return self.published_at is not None and (self.status in ENDED or overdue)


def read_job_page(*, id: UUID) -> JobPage:
    """Read the page of a posting in any status, in one statement; the caller knows who may see it.

    :raises JobNotFound: if it is not there
    """
    return JobPage.of(find_prepared_row("jobs_page", PAGE, {"id": id}))


def get_job_page(*, id: UUID) -> JobPage:
    """Get the page of a posting that everybody may see now.

    :raises JobGone: if it was live once and has ended
    :raises JobNotFound: if it is not there, or not for everybody
    """
    return read_job_page(id=id).for_everybody(at=timezone.now())

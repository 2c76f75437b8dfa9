"""A row on its way into the table."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.imports.reports import CREATED, REFUSED, UNCHANGED, UPDATED, RowReport
from apps.jobs.services.imports.rows import Reason, Row


@dataclass(slots=True)
class Candidate:
    """A row that has an identity, what the table knows of it, and what becomes of it.

    :param change: one of those in `comparing`
    :param job: what is to be written; None if nothing is
    """

    row: Row
    external_id: str
    digest: str
    change: str = ""
    job_id: UUID | None = None
    status: str = ""
    expires_at: datetime | None = None
    outcome: str = UNCHANGED
    reasons: tuple[Reason, ...] = field(default=())
    job: Job | None = None
    is_newly_live: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether its posting says something new."""
        return self.outcome in (CREATED, UPDATED)

    def refuse(self, *reasons: Reason) -> None:
        """Take nothing of it."""
        self.outcome, self.reasons, self.job, self.is_newly_live = REFUSED, reasons, None, False

    def report(self) -> RowReport:
        """Say what became of it."""
        status = self.job.status if self.job else self.status
        is_live = status == JobStatus.PUBLISHED and self.outcome != REFUSED
        return RowReport(self.row.number, self.external_id, self.outcome, self.reasons, is_live)

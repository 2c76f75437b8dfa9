"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ReportSubmitted(Event):
    """Somebody reported something."""

    report_id: UUID


@dataclass(frozen=True, kw_only=True)
class ReportDecided(Event):
    """A report was looked at; `Report.outcome` says what came of it."""

    report_id: UUID


@dataclass(frozen=True, kw_only=True)
class StatementWritten(Event):
    """Somebody is told of a decision about them; a `Statement`."""

    statement_id: UUID


@dataclass(frozen=True, kw_only=True)
class AppealDecided(Event):
    """Another person looked at an appeal; `Appeal.outcome` says what came of it."""

    appeal_id: UUID

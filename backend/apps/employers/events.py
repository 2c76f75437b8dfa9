"""What happened here."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class VerificationRequested(Event):
    """Somebody asked us to check the employer; `fresh`: past what the register said in the last 24 hours."""

    employer_id: UUID
    fresh: bool = False


@dataclass(frozen=True, kw_only=True)
class EmployerVerified(Event):
    """The employer was not verified and now is."""

    employer_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmployerVerificationChanged(Event):
    """The employer became verified or stopped being so; ask `selectors.is_verified` which."""

    employer_id: UUID

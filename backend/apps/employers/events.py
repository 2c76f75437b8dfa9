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
class DomainCheckRequested(Event):
    """Somebody asked us to look for the proof of the employer's web address."""

    employer_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmployerVerified(Event):
    """The employer was not verified and now is."""

    employer_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmployerVerificationChanged(Event):
    """The employer became verified or stopped being so; ask `selectors.is_verified` which."""

    employer_id: UUID


@dataclass(frozen=True, kw_only=True)
class ApprovalNeeded(Event):
    """A member of staff has to look at the employer, the first one or the second; may be said more than once."""

    employer_id: UUID


@dataclass(frozen=True, kw_only=True)
class VerificationInDanger(Event):
    """A check of a verified employer failed: it stays verified until the grace (`models.Grace`) ends."""

    employer_id: UUID
    grace_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmployerVerificationLost(Event):
    """The employer was verified and is not any more, and did not do that itself by changing who it is.

    `reasons`: "kind:reason" of each check that took it, by commas; `is_automatic`: no person decided it.
    """

    employer_id: UUID
    reasons: str
    is_automatic: bool

"""What happens here that others may care about."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class CandidateProfileChanged(Event):
    """A candidate saved the own profile, for the first time or again."""

    candidate_id: UUID

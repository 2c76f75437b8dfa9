"""What happens here that others may care about."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class CandidateProfileChanged(Event):
    """A candidate saved the own profile, for the first time or again."""

    candidate_id: UUID


@dataclass(frozen=True, kw_only=True)
class HarvestSuspected(Event):
    """Members of an organization opened or listed profiles that only somebody who collects them comes across."""

    tenant_id: UUID
    canaries: int

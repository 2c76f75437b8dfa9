"""What somebody chose to send along."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Enclosures:
    """Ids of an own resume and of own files; none of them is looked at yet."""

    resume: UUID | None = None
    documents: tuple[UUID, ...] = ()


NOTHING = Enclosures()

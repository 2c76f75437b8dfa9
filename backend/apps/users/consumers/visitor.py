"""Who is behind a socket."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """A person who is signed in; a room for the members of an organization says which one it is."""

    user_id: UUID
    session_id: UUID
    tenant_id: UUID | None = None

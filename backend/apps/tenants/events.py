"""What happens to organizations."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class OrganizationCreated(Event):
    """Somebody founded an organization here and is its owner."""

    organization_id: UUID

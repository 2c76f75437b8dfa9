"""What happens to organizations."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class OrganizationCreated(Event):
    """Somebody founded an organization here and is its owner."""

    organization_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationSent(Event):
    """Somebody is asked to act for an organization; the answer (`services.arm_invitation`) goes out by mail."""

    invitation_id: UUID


@dataclass(frozen=True, kw_only=True)
class MemberJoined(Event):
    """Somebody took up an invitation."""

    membership_id: UUID


@dataclass(frozen=True, kw_only=True)
class MemberRoleChanged(Event):
    """A member has another role."""

    membership_id: UUID


@dataclass(frozen=True, kw_only=True)
class MemberLeft(Event):
    """Somebody does not act for the organization any more, by their own wish or that of its owners."""

    organization_id: UUID
    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class ApiTokenCreated(Event):
    """A program may act for an organization from now on."""

    api_token_id: UUID

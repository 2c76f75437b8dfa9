"""Writes of the app."""

from apps.tenants.services.accept_invitation import (
    AnotherAddress,
    InvitationRefused,
    accept_invitation,
)
from apps.tenants.services.api_tokens import (
    NewApiToken,
    TooManyTokens,
    create_api_token,
    revoke_api_token,
)
from apps.tenants.services.arm_invitation import ArmedInvitation, arm_invitation
from apps.tenants.services.invite import AlreadyMember, invite_member, revoke_invitation
from apps.tenants.services.members import MemberGone, change_role, remove_member
from apps.tenants.services.organizations import (
    EmployersOnly,
    add_member,
    create_organization,
    update_organization,
)
from apps.tenants.services.ownership import LastOwner, require_successors
from apps.tenants.services.standing import OwnersOnly, RoleNeeded
from apps.tenants.services.token_text import MARK
from apps.tenants.services.token_use import accept_api_token

__all__ = [
    "MARK",
    "AlreadyMember",
    "AnotherAddress",
    "ArmedInvitation",
    "EmployersOnly",
    "InvitationRefused",
    "LastOwner",
    "MemberGone",
    "NewApiToken",
    "OwnersOnly",
    "RoleNeeded",
    "TooManyTokens",
    "accept_api_token",
    "accept_invitation",
    "add_member",
    "arm_invitation",
    "change_role",
    "create_api_token",
    "create_organization",
    "invite_member",
    "remove_member",
    "require_successors",
    "revoke_api_token",
    "revoke_invitation",
    "update_organization",
]

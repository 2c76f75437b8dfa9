"""Reads, scoped to who may see them."""

from apps.tenants.selectors.api_tokens import (
    find_live_token,
    find_organization_of_token,
    list_api_tokens,
)
from apps.tenants.selectors.invitations import list_open_invitations
from apps.tenants.selectors.memberships import (
    find_membership,
    find_membership_in,
    list_member_users,
    list_memberships,
    list_organizations_of,
)
from apps.tenants.selectors.own import find_own_organization

__all__ = [
    "find_live_token",
    "find_membership",
    "find_membership_in",
    "find_organization_of_token",
    "find_own_organization",
    "list_api_tokens",
    "list_member_users",
    "list_memberships",
    "list_open_invitations",
    "list_organizations_of",
]

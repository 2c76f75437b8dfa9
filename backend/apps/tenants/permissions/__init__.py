"""Who acts for which organization, and may do what there."""

from apps.tenants.permissions.members import IsMember, MemberRequest
from apps.tenants.permissions.organizations import (
    BelongsHere,
    MayAdministerMembers,
    MayAdministerTokens,
    MayEditOrganization,
    MayInvite,
)

__all__ = [
    "BelongsHere",
    "IsMember",
    "MayAdministerMembers",
    "MayAdministerTokens",
    "MayEditOrganization",
    "MayInvite",
    "MemberRequest",
]

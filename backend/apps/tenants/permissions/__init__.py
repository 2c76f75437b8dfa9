"""Who acts for which organization, and may do what there."""

from apps.tenants.permissions.members import IsMember, MemberRequest
from apps.tenants.permissions.organizations import BelongsHere, MayEditOrganization

__all__ = ["BelongsHere", "IsMember", "MayEditOrganization", "MemberRequest"]

"""What staff see of organizations."""

from apps.tenants.admin.api_tokens import ApiTokenAdmin
from apps.tenants.admin.invitations import InvitationAdmin
from apps.tenants.admin.organizations import OrganizationAdmin

__all__ = ["ApiTokenAdmin", "InvitationAdmin", "OrganizationAdmin"]

"""The tenant that employer-owned rows belong to, and who or what acts for it."""

from apps.tenants.models.api_token import ApiToken
from apps.tenants.models.membership import Invitation, Membership
from apps.tenants.models.organization import Organization

__all__ = ["ApiToken", "Invitation", "Membership", "Organization"]

"""Whom a caller speaks for."""

from apps.tenants.errors import TenantNeeded
from apps.tenants.models import Organization
from apps.tenants.selectors import find_membership
from apps.users.models import User


def find_tenant_of(*, user: User | None, slug: str | None = None) -> Organization | None:
    """Find the organization that the person acts for: the named one, or else their only one.

    None, and never a refusal, for a stranger, for somebody else's organization, and for several of which none is
    named: then what is switched on for organizations is not considered.
    """
    if user is None:
        return None
    try:
        membership = find_membership(user=user, slug=slug)
    except TenantNeeded:
        return None
    return membership and membership.organization

"""Whom somebody speaks for, where it is no matter if it is nobody."""

from apps.tenants.errors import TenantNeeded
from apps.tenants.models import Organization
from apps.tenants.selectors.memberships import find_membership
from apps.users.models import User


def find_own_organization(*, user: User, slug: str | None = None) -> Organization | None:
    """Find the organization that the person acts for: the named one, or else their only one.

    None, and never a refusal, for somebody else's organization, and for several of which none is named.
    """
    try:
        membership = find_membership(user=user, slug=slug)
    except TenantNeeded:
        return None
    return membership.organization if membership else None

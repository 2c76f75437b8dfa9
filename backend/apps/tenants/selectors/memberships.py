"""Who acts for which organization."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import F, QuerySet

from apps.tenants.enums import Role
from apps.tenants.errors import TenantNeeded
from apps.tenants.models import Membership, Organization
from apps.users.models import User


def list_organizations_of(*, user: User) -> QuerySet[Organization]:
    """List the organizations that the user belongs to; each has the user's `role` in it."""
    return Organization.objects.filter(memberships__user=user).annotate(role=F("memberships__role"))


def list_memberships(*, organization: Organization) -> QuerySet[Membership]:
    """List who acts for the organization, with the person."""
    return Membership.objects.filter(organization=organization).select_related("user")


def list_member_users(*, organization: Organization, roles: Collection[Role] | None = None) -> QuerySet[User]:
    """List the people who act for the organization and whose account is in use, in one of the roles if given."""
    memberships = Membership.objects.filter(organization=organization)
    if roles is not None:
        memberships = memberships.filter(role__in=roles)
    return User.objects.filter(is_active=True, memberships__in=memberships).order_by("id")


def find_membership(*, user: User, slug: str | None = None) -> Membership | None:
    """Find the membership that the user acts in, with its organization, in one query; None if there is none.

    :param slug: the organization's; without it the user's only membership counts
    :raises TenantNeeded: if there are several and no slug says which one
    """
    memberships = Membership.objects.filter(user=user).select_related("organization").order_by("id")
    if slug is not None:
        return memberships.filter(organization__slug=slug).first()
    found = list(memberships[:2])
    if len(found) > 1:
        raise TenantNeeded
    return found[0] if found else None


def find_membership_in(*, user: User, organization_id: UUID) -> Membership | None:
    """Find what the user is in this organization, with the organization, in one query; None if nothing."""
    own = Membership.objects.filter(user=user, organization_id=organization_id)
    return own.select_related("organization").first()

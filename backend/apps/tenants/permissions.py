"""Who acts for which organization, and may do what there."""

from typing import ClassVar, cast

from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.core.services import acting_for, narrow_to_tenant
from apps.tenants.enums import ADMINISTRATORS, WRITERS, Role
from apps.tenants.models import Membership, Organization
from apps.tenants.selectors import find_membership
from apps.users.permissions import IsSignedIn, SignedInRequest

LONGEST_SLUG = 80


class MemberRequest(SignedInRequest):
    """What a view receives behind one of these permissions: the organization the person acts for, and their role."""

    tenant: Organization
    role: Role


class IsMember(IsSignedIn):
    """Somebody who acts for an organization, in any role.

    Which one: the header `X-Tenant: <slug>`, or else the only membership. A slug that does not exist and one of
    somebody else's organization get the same answer, 403. One query; puts `tenant` and `role` on the request.
    """

    who: ClassVar[str] = "employer"
    roles: ClassVar[frozenset[Role]] = frozenset(Role)

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Find the organization and compare the role.

        :raises TenantNeeded: if the person has several organizations and no header says which one
        """
        if not super().has_permission(request, view):
            return False
        membership = self._membership(cast(MemberRequest, request))
        return membership is not None and membership.role in self.roles

    def _membership(self, request: MemberRequest) -> Membership | None:
        slug = request.headers.get("X-Tenant")
        with acting_for(user_id=request.user.pk):
            membership = find_membership(user=request.user, slug=slug and slug[: LONGEST_SLUG + 1])
        if membership is not None:
            request.tenant, request.role = membership.organization, Role(membership.role)
            narrow_to_tenant(tenant_id=request.tenant.pk)
        return membership


class CanWrite(IsMember):
    """A member who may change what belongs to the organization."""

    who = "employer (owner, admin, recruiter)"
    roles = WRITERS


class IsOwner(IsMember):
    """An owner of the organization."""

    who = "employer (owner)"
    roles = frozenset({Role.OWNER})


class MayAdminister(IsSignedIn):
    """For one organization in the path: any member reads, an owner or administrator changes."""

    who = "employer (to change: owner, admin)"

    def has_object_permission(self, request: Request, view: APIView, obj: Organization) -> bool:
        """Compare the role that `list_organizations_of` put on the organization; then only its rows are there."""
        narrow_to_tenant(tenant_id=obj.pk)
        return request.method in SAFE_METHODS or getattr(obj, "role", None) in ADMINISTRATORS

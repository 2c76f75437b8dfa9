"""Who acts for which organization."""

from typing import ClassVar, cast

from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.core.services import acting_for, narrow_to_tenant
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.models import ApiToken, Membership, Organization
from apps.tenants.selectors import find_membership
from apps.users.errors import SecondFactorNeeded
from apps.users.permissions import IsSignedIn, SignedInRequest

LONGEST_SLUG = 80


class MemberRequest(SignedInRequest):
    """What a view receives behind one of these permissions: the organization the person acts for, and their role."""

    tenant: Organization
    role: Role


class IsMember(IsSignedIn):
    """Somebody who acts for an organization, in any role; subclasses name what one must be allowed to do.

    Which organization: the header `X-Tenant: <slug>`, or else the only membership; for an API token its own, whatever
    else its maker belongs to. A slug that does not exist and one of somebody else's organization get the same answer,
    403. One query; puts `tenant` and `role` on the request. An owner, who may do everything, needs a second factor.
    """

    who: ClassVar[str] = "employer"
    to_read: ClassVar[Capability] = Capability.READ
    to_change: ClassVar[Capability] = Capability.READ

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Find the organization and look up what the role allows.

        :raises TenantNeeded: if the person has several organizations and no header says which one
        :raises SecondFactorNeeded: to an owner whose account has no second factor
        """
        if not super().has_permission(request, view):
            return False
        membership = self._membership(cast(MemberRequest, request), view)
        if membership is None:
            return False
        if membership.role == Role.OWNER and self._lacks_second_factor(request):
            raise SecondFactorNeeded
        return membership.role in WHO_MAY[self.needed(request)]

    def _lacks_second_factor(self, request: Request) -> bool:
        """A program has none to show: what it may do was decided by somebody who had one."""
        return (
            not isinstance(request.auth, ApiToken) and not cast(MemberRequest, request).user.has_second_factor
        )

    def needed(self, request: Request) -> Capability:
        """What this request takes."""
        return self.to_read if request.method in SAFE_METHODS else self.to_change

    def _membership(self, request: MemberRequest, view: APIView) -> Membership | None:
        membership = self._find(request, view)
        if membership is not None:
            request.tenant, request.role = membership.organization, Role(membership.role)
            narrow_to_tenant(tenant_id=request.tenant.pk)
        return membership

    def _find(self, request: MemberRequest, view: APIView) -> Membership | None:
        slug = request.headers.get("X-Tenant")
        if isinstance(request.auth, ApiToken):
            own = request.auth.membership
            return own if slug in (None, own.organization.slug) else None
        with acting_for(user_id=request.user.pk):
            return find_membership(user=request.user, slug=slug and slug[: LONGEST_SLUG + 1])

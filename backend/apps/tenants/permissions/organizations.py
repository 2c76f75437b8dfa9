"""Who may do what with the organization in the path."""

from django.http import Http404
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.core.services import acting_for
from apps.tenants.enums import Capability, name_roles
from apps.tenants.models import Membership
from apps.tenants.permissions.members import IsMember, MemberRequest
from apps.tenants.selectors import find_membership_in
from apps.users.models import Session
from apps.users.services import require_fresh_proof


class BelongsHere(IsMember):
    """A member of the organization in the path; for everybody else it is not there (404)."""

    def _find(self, request: MemberRequest, view: APIView) -> Membership | None:
        with acting_for(user_id=request.user.pk):
            membership = find_membership_in(user=request.user, organization_id=view.kwargs["organization_id"])
        if membership is None:
            raise Http404
        return membership


class ProvenToGive(BelongsHere):
    """Who gives somebody or something a part of the organization shows first that it is really them.

    Whoever found an open session could otherwise make themselves an owner or a token, and stay when the session ends.
    Taking away needs no proof: it may be urgent.
    """

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Look at the session after the role.

        :raises FreshProofNeeded: if the last proof of the session is too old
        """
        may = super().has_permission(request, view)
        if may and request.method in ("POST", "PATCH"):
            require_fresh_proof(session=request.auth if isinstance(request.auth, Session) else None)
        return may


class MayEditOrganization(BelongsHere):
    """Any member reads; owners and administrators change."""

    to_change = Capability.EDIT_ORGANIZATION
    who = f"employer (to change: {name_roles(to_change)})"


class MayAdministerTokens(ProvenToGive):
    """Owners and administrators."""

    to_read = to_change = Capability.ADMINISTER_TOKENS
    who = f"employer ({name_roles(to_change)})"


class MayAdministerMembers(ProvenToGive):
    """Owners and administrators change other members; leaving is everybody's right, the service looks whose it is."""

    to_change = Capability.ADMINISTER_MEMBERS
    who = f"employer (to leave: any; else {name_roles(to_change)})"

    def needed(self, request: Request) -> Capability:
        """Let any member as far as the service."""
        return self.to_read if request.method == "DELETE" else super().needed(request)


class MayInvite(ProvenToGive):
    """Owners and administrators."""

    to_read = to_change = Capability.ADMINISTER_MEMBERS
    who = f"employer ({name_roles(to_change)})"

"""Who may come in. Which application somebody sees is the selectors' matter."""

from typing import ClassVar, cast

from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.applications.enums import Side
from apps.tenants.enums import Capability, name_roles
from apps.tenants.models import ApiToken, Organization
from apps.tenants.permissions import IsMember
from apps.users.permissions import IsCandidate, IsSignedIn, IsStaff, SignedInRequest


class PartyRequest(SignedInRequest):
    """What a view receives from one of the two sides: the tenant is there for the employer's side only."""

    tenant: Organization | None


class MayDecide(IsMember):
    """A member who takes applications further, or rejects them."""

    to_change = Capability.DECIDE_ON_APPLICATIONS
    who: ClassVar[str] = f"employer ({name_roles(to_change)})"


class IsParty(MayDecide):
    """A candidate, or a member of an organization; to change something, one of those who may decide."""

    who = f"candidate, employer (to change: {name_roles(MayDecide.to_change)})"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Let candidates in as candidates, everybody else and every program by the role in the organization."""
        is_program = isinstance(request.auth, ApiToken)
        if not is_program and IsCandidate().has_permission(request, view):
            return True
        return super().has_permission(request, view)


class MayReadPapers(IsMember):
    """A member who decides on applications: nobody else at the employer needs to see an identity paper."""

    to_read = Capability.DECIDE_ON_APPLICATIONS
    who: ClassVar[str] = f"employer ({name_roles(to_read)})"


class DecidesOrOwns(MayReadPapers):
    """Candidates, who alone may change something; to look, those at the employer who decide."""

    who = f"candidate, employer (GET: {name_roles(MayReadPapers.to_read)})"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Let candidates in as candidates; of the others those who may look."""
        if IsCandidate().has_permission(request, view):
            return True
        return request.method in SAFE_METHODS and super().has_permission(request, view)


class MayViewApplications(IsStaff):
    """Staff who may look at applications in the admin, too."""

    permission = "applications.view_application"


class CandidateOrReadingStaff(IsSignedIn):
    """Candidates apply, staff reads."""

    who = "candidate (POST), staff (GET)"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Ask the one that fits the method."""
        wanted = MayViewApplications if request.method in SAFE_METHODS else IsCandidate
        return wanted().has_permission(request, view)


def side_of(request: Request) -> Side:
    """Say for which side the person acts: whoever came in as a member of an organization acts for the employer."""
    return Side.EMPLOYER if getattr(cast(PartyRequest, request), "tenant", None) else Side.CANDIDATE

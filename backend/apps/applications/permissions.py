"""Who may come in. Which application somebody sees is the selectors' matter."""

from typing import ClassVar, cast

from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.applications.enums import Side
from apps.tenants.enums import WRITERS
from apps.tenants.models import Organization
from apps.tenants.permissions import IsMember
from apps.users.permissions import IsCandidate, IsSignedIn, IsStaff, SignedInRequest


class PartyRequest(SignedInRequest):
    """What a view receives from one of the two sides: the tenant is there for the employer's side only."""

    tenant: Organization | None


class IsParty(IsMember):
    """A candidate, or a member of an organization; to change something, one of those who may write."""

    who: ClassVar[str] = "candidate, employer (to change: owner, admin, recruiter)"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Let candidates in as candidates, everybody else by the role in the organization."""
        if IsCandidate().has_permission(request, view):
            return True
        roles = self.roles if request.method in SAFE_METHODS else WRITERS
        return super().has_permission(request, view) and getattr(request, "role", None) in roles


class CandidateOrReadingStaff(IsSignedIn):
    """Candidates apply, staff reads."""

    who = "candidate (POST), staff (GET)"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Ask the one that fits the method."""
        wanted = IsStaff if request.method in SAFE_METHODS else IsCandidate
        return wanted().has_permission(request, view)


def side_of(request: Request) -> Side:
    """Say for which side the person acts: whoever came in as a member of an organization acts for the employer."""
    return Side.EMPLOYER if getattr(cast(PartyRequest, request), "tenant", None) else Side.CANDIDATE

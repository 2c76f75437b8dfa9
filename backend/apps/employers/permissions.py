"""Who may do what with the employer of an organization."""

from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.tenants.enums import ADMINISTRATORS, WRITERS, Role
from apps.tenants.permissions import IsMember


class _MembersRead(IsMember):
    writers: frozenset[Role]

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Let any member read, and some change."""
        is_member = super().has_permission(request, view)
        return is_member and (
            request.method in SAFE_METHODS or getattr(request, "role", None) in self.writers
        )


class MayEditEmployer(_MembersRead):
    """Any member reads; owners, administrators and recruiters change."""

    who = "employer (to change: owner, admin, recruiter)"
    writers = WRITERS


class MayAskVerification(_MembersRead):
    """Any member reads; owners and administrators ask."""

    who = "employer (to ask: owner, admin)"
    writers = ADMINISTRATORS

"""Who may come in. Which files somebody reads is the selectors' matter."""

from typing import cast

from rest_framework.request import Request
from rest_framework.views import APIView

from apps.tenants.enums import Capability, name_roles
from apps.tenants.models import Organization
from apps.tenants.permissions import BelongsHere, IsMember
from apps.users.permissions import IsCandidate, IsSignedIn, SignedInRequest


class ReaderRequest(SignedInRequest):
    """What a view receives behind `ReadsDocuments`: the tenant is there for who acts for an organization."""

    tenant: Organization | None


class ReadsDocuments(IsMember):
    """Anybody who signed in; whoever acts for an organization reads what was given to it, too."""

    who = "any"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Find the organization, if there is one."""
        cast(ReaderRequest, request).tenant = None
        if IsCandidate().has_permission(request, view):
            return True
        acts_for_one = super().has_permission(request, view)
        is_alone = cast(ReaderRequest, request).tenant is None
        return acts_for_one or (is_alone and IsSignedIn().has_permission(request, view))


class MayKeepFiles(BelongsHere):
    """Any member sees the files of the organization; who may change what it says of itself changes them."""

    to_change = Capability.EDIT_EMPLOYER
    who = f"employer (to change: {name_roles(to_change)})"

"""Who may read what was written down."""

from typing import cast

from rest_framework.request import Request
from rest_framework.views import APIView

from apps.audit.selectors.auditors import READ_AUDIT
from apps.tenants.enums import Capability, name_roles
from apps.tenants.models import Organization
from apps.tenants.permissions import IsMember
from apps.users.permissions import IsStaff, SignedInRequest


class MayReadAudit(IsStaff):
    """Auditors: staff who were given the permission to view audit entries."""

    permission, who = READ_AUDIT, "staff (auditors)"


class LogsRequest(SignedInRequest):
    """What a view receives behind `MayReadLogs`: whose log it is; None is the platform's own."""

    tenant: Organization | None


class MayReadLogs(IsMember):
    """Owners and administrators for their organization; without one, staff for the platform itself."""

    to_read = to_change = Capability.ADMINISTER_LOGS
    who = f"employer ({name_roles(to_change)}), staff"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Staff who name no organization read the platform's log, and of others nothing.

        :raises SecondFactorNeeded: to staff and owners without one
        """
        if "X-Tenant" in request.headers or not getattr(request.user, "is_staff", False):
            return super().has_permission(request, view)
        cast(LogsRequest, request).tenant = None
        return IsStaff().has_permission(request, view)

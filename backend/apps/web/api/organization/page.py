"""The base of pages that somebody has as a member of an organization."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.core.services import acting_for
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.models import Organization
from apps.tenants.selectors import list_organizations_of
from apps.users.errors import SecondFactorNeeded
from apps.web.api.page import OwnPage


class MemberPage(OwnPage):
    """A page for members; `find_organization` says for which one they act here, `needs` what their role must allow."""

    needs: ClassVar[Capability] = Capability.READ

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead an owner without a second factor to where one is added."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except SecondFactorNeeded as refusal:
            messages.error(request, str(refusal))
            return redirect("web:security")

    @cached_property
    def organizations(self) -> list[Organization]:
        """Those that the person belongs to, each with the `role` there (one query)."""
        with acting_for(user_id=self.request.user.pk):
            own = list_organizations_of(user=self.request.user)
            return list(own.order_by("name", "pk"))

    @cached_property
    def organization(self) -> Organization:
        """The one that this page is about.

        :raises PermissionDenied: if there is none, or the role there does not allow this page
        :raises SecondFactorNeeded: to an owner whose account has no second factor
        """
        found = self.find_organization()
        if found is None:
            raise PermissionDenied
        if role_in(found) == Role.OWNER and not self.request.user.has_second_factor:
            raise SecondFactorNeeded
        if role_in(found) not in WHO_MAY[self.needs]:
            raise PermissionDenied
        return found

    def find_organization(self) -> Organization | None:
        """Find the one that this page is about; the first by name, unless a page knows better."""
        return next(iter(self.organizations), None)

    def acting(self, organization: Organization | None = None) -> AbstractContextManager[None]:
        """Show what is this organization's, the page's own if none is given."""
        tenant = organization or self.organization
        return acting_for(user_id=self.request.user.pk, tenant_id=tenant.pk)

    def may(self, capability: Capability) -> bool:
        """Say whether the person may do this for the page's organization."""
        return role_in(self.organization) in WHO_MAY[capability]


def role_in(organization: Organization) -> Role:
    """Say what the person who asked for the list of organizations is in this one."""
    role: str = organization.role  # type: ignore[attr-defined]  # annotated by list_organizations_of
    return Role(role)

"""Who may do what with feeds."""

from typing import cast

from django.http import Http404
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.features.selectors import is_feature_on
from apps.tenants.enums import Capability, name_roles
from apps.tenants.permissions import IsMember, MemberRequest


class MayAdministerFeeds(IsMember):
    """Owners and administrators; a feed publishes in the organization's name, again and again."""

    to_read = to_change = Capability.ADMINISTER_FEEDS
    who = f"employer ({name_roles(to_change)})"


class MayAdministerWebhooks(IsMember):
    """Owners and administrators; a webhook tells somebody outside what happens here."""

    to_read = to_change = Capability.ADMINISTER_WEBHOOKS
    who = f"employer ({name_roles(to_change)})"


class MayScrape(MayAdministerFeeds):
    """The same, where the operator switched the feature on (`FEATURE_JOB_SCRAPING`); else nothing is there."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Look at the flag after the role.

        :raises Http404: if it is off for the person and the organization
        """
        may = super().has_permission(request, view)
        if may and not self._is_on(cast(MemberRequest, request)):
            raise Http404
        return may

    def _is_on(self, request: MemberRequest) -> bool:
        return is_feature_on(name="job_scraping", user=request.user, tenant=request.tenant)

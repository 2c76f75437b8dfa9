"""The postings as one resource: everybody searches, members make new ones."""

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import SAFE_METHODS, AllowAny, BasePermission
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.jobs.api.postings import CREATE_SCHEMA, create_job_from
from apps.tenants.permissions import CanWrite, MemberRequest


class JobsView(ApiView):
    """All postings."""

    def get_permissions(self) -> list[BasePermission]:
        """Let everybody search."""
        return [AllowAny() if self.request.method in SAFE_METHODS else CanWrite()]

    @extend_schema(**CREATE_SCHEMA, description=create_job_from.__doc__)
    def post(self, request: MemberRequest) -> Response:
        """Make a draft; see `create_job_from`."""
        return create_job_from(request)

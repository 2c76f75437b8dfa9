"""Who acts for an organization."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.tenants.api import examples
from apps.tenants.api.serializers.members import MemberOutput
from apps.tenants.permissions import BelongsHere, MemberRequest
from apps.tenants.selectors import list_memberships


class MembersView(ApiView):
    """Who acts for an organization."""

    permission_classes = [BelongsHere]
    paginated = True

    @extend_schema(
        operation_id="list_members",
        summary="List the members of an organization",
        tags=["tenants"],
        responses={200: MemberOutput(many=True)},
        examples=[examples.answered("Joris", examples.MEMBER)],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """List who acts for the organization, and in which role; members only, 404 for everybody else."""
        return self.page(list_memberships(organization=request.tenant), MemberOutput)

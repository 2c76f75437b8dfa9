"""Who acts for an organization."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.examples import answered, asked
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants import services
from apps.tenants.api import examples
from apps.tenants.api.serializers.members import ChangeMemberInput, MemberOutput
from apps.tenants.permissions import BelongsHere, MayAdministerMembers, MemberRequest
from apps.tenants.selectors import list_memberships
from apps.users.services import FreshProofNeeded

REFUSALS = refused(services.LastOwner)


class MembersView(ApiView):
    """Who acts for an organization."""

    permission_classes = [BelongsHere]
    paginated = True

    @extend_schema(
        operation_id="list_members",
        summary="List the members of an organization",
        tags=["tenants"],
        responses={200: MemberOutput(many=True)},
        examples=[answered("Joris", examples.MEMBER)],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """List who acts for the organization, and in which role; members only, 404 for everybody else."""
        return self.page(list_memberships(organization=request.tenant), MemberOutput)


class MemberView(ApiView):
    """One who acts for an organization."""

    permission_classes = [MayAdministerMembers]

    @extend_schema(
        operation_id="change_member",
        summary="Give a member another role",
        tags=["tenants"],
        request=ChangeMemberInput,
        responses={200: MemberOutput, **refused(FreshProofNeeded), **REFUSALS},
        examples=[
            asked("Recruiter", {"role": "recruiter"}),
            answered("Joris", {**examples.MEMBER, "role": "recruiter"}),
        ],
    )
    def patch(self, request: MemberRequest, organization_id: UUID, member_id: UUID) -> Response:
        """Change the role; the member is told by mail.

        Only owners make owners, and decide about them: `owners_only` (403). The last owner stays one: `last_owner`
        (409). Refused with `fresh_proof_needed` (403) when your last sign-in is more than 10 minutes ago (see
        `auth/proof/`).
        """
        membership = get_object_or_404(list_memberships(organization=request.tenant), pk=member_id)
        role = read(ChangeMemberInput, request.data)["role"]
        changed = services.change_role(actor=request.user, membership=membership, role=role)
        return Response(MemberOutput(changed).data)

    @extend_schema(
        operation_id="remove_member",
        summary="Remove a member, or leave",
        tags=["tenants"],
        responses={204: OpenApiResponse(description="They act for it no more."), **REFUSALS},
    )
    def delete(self, request: MemberRequest, organization_id: UUID, member_id: UUID) -> Response:
        """Let somebody act for the organization no more, from the next request on; everybody may leave.

        The API tokens that they made go, too; they are told by mail. Only owners remove owners: `owners_only` (403).
        The last owner stays: `last_owner` (409).
        """
        membership = get_object_or_404(list_memberships(organization=request.tenant), pk=member_id)
        services.remove_member(actor=request.user, membership=membership)
        return Response(status=204)

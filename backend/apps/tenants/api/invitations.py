"""Asking people to act for an organization."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.examples import answered, asked
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.core.services import acting_for
from apps.tenants import selectors, services
from apps.tenants.api import examples
from apps.tenants.api.serializers.invitations import InvitationOutput, InviteMemberInput
from apps.tenants.permissions import MayInvite, MemberRequest
from apps.users.services import FreshProofNeeded


class InvitationsView(ApiView):
    """Who is asked to act for an organization."""

    permission_classes = [MayInvite]
    paginated = True
    transactional = replayable = False  # it counts, and a refusal must stay counted

    @extend_schema(
        operation_id="list_invitations",
        summary="List the open invitations of an organization",
        tags=["tenants"],
        responses={200: InvitationOutput(many=True)},
        examples=[answered("A colleague", examples.INVITATION)],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """List the invitations that nobody took up yet, those that ran out too."""
        with acting_for(user_id=request.user.pk, tenant_id=organization_id):
            return self.page(selectors.list_open_invitations(organization=request.tenant), InvitationOutput)

    @extend_schema(
        operation_id="invite_member",
        summary="Invite somebody, or invite them again",
        tags=["tenants"],
        request=InviteMemberInput,
        responses={
            201: InvitationOutput,
            **refused(FreshProofNeeded),
            **refused(services.AlreadyMember),
        },
        examples=[
            asked("A colleague", {"email": "noor@deschelp.example", "role": "recruiter"}),
            answered("A colleague", examples.INVITATION, 201),
        ],
    )
    def post(self, request: MemberRequest, organization_id: UUID) -> Response:
        """Ask the owner of an address by mail. The link in it works once, for 7 days; a newer mail replaces an older.

        The answer is the same whether or not the address has an account. Refused with `owners_only` (403) if an
        administrator invites an owner, `already_member` (409), and `too_many_attempts` (429) after 5 mails a day to
        one address or 100 of one organization, and with `fresh_proof_needed` (403) when your last sign-in is more than
        10 minutes ago (see `auth/proof/`).
        """
        asked = read(InviteMemberInput, request.data)
        invitation = services.invite_member(actor=request.user, organization=request.tenant, **asked)
        return Response(InvitationOutput(invitation).data, status=201)


class InvitationView(ApiView):
    """One invitation."""

    permission_classes = [MayInvite]

    @extend_schema(
        operation_id="revoke_invitation",
        summary="Take an invitation back",
        tags=["tenants"],
        responses={204: OpenApiResponse(description="Nobody can take it up any more.")},
    )
    def delete(self, request: MemberRequest, organization_id: UUID, invitation_id: UUID) -> Response:
        """Let nobody take up the invitation any more. Only owners take back one that makes an owner."""
        untaken = selectors.list_open_invitations(organization=request.tenant)
        invitation = get_object_or_404(untaken, pk=invitation_id)
        services.revoke_invitation(actor=request.user, invitation=invitation)
        return Response(status=204)

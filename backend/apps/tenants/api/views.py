"""Organizations."""

from uuid import UUID

from django.db import transaction
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read
from apps.tenants import services
from apps.tenants.api.serializers import (
    CreateOrganizationInput,
    MemberOutput,
    OrganizationOutput,
    UpdateOrganizationInput,
)
from apps.tenants.models import Organization
from apps.tenants.permissions import MayAdminister
from apps.tenants.selectors import list_memberships, list_organizations_of
from apps.users.permissions import IsSignedIn, SignedInRequest

ORGANIZATION = {
    "id": "019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10",
    "name": "Uitzendbureau De Schelp",
    "slug": "uitzendbureau-de-schelp",
    "settings": {"language": "nl"},
    "branding": {"primary_color": "#1d4ed8"},
    "role": "owner",
    "created_at": "2026-11-21T08:20:00Z",
    "updated_at": "2026-11-21T08:20:00Z",
}
MEMBER = {
    "id": "019a9f41-20b9-7b02-9a44-3d1c5e6f7a80",
    "user_id": "019a9f40-11aa-7d10-b0c5-7a6b5c4d3e2f",
    "name": "Joris de Vries",
    "email": "joris@deschelp.example",
    "role": "owner",
    "created_at": "2026-11-21T08:20:00Z",
}


def _shown(status: int) -> OpenApiExample:
    return OpenApiExample("De Schelp", response_only=True, status_codes=[str(status)], value=ORGANIZATION)


def _answer(request: SignedInRequest, organization_id: UUID, status: int = 200) -> Response:
    organization = list_organizations_of(user=request.user).get(pk=organization_id)
    return Response(
        OrganizationOutput(organization).data, status=status, headers={"ETag": etag_of(organization)}
    )


class OrganizationsView(ApiView):
    """The organizations of the caller."""

    permission_classes = [IsSignedIn]
    paginated = True

    @extend_schema(
        operation_id="list_organizations",
        summary="List own organizations",
        tags=["tenants"],
        responses={200: OrganizationOutput(many=True)},
        examples=[_shown(200)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List the organizations that the caller acts for, with the role; also at `teams/`."""
        return self.page(list_organizations_of(user=request.user), OrganizationOutput)

    @extend_schema(
        operation_id="create_organization",
        summary="Make an organization",
        tags=["tenants"],
        request=CreateOrganizationInput,
        responses={201: OrganizationOutput},
        examples=[
            OpenApiExample("De Schelp", request_only=True, value={"name": ORGANIZATION["name"]}),
            _shown(201),
        ],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Make an organization; the caller becomes its owner. The slug is made from the name.

        Refused with `employers_only` (403) for an account that looks for work.
        """
        data = read(CreateOrganizationInput, request.data)
        organization = services.create_organization(actor=request.user, **data)
        return _answer(request, organization.pk, 201)


class OrganizationView(ApiView):
    """One organization."""

    permission_classes = [MayAdminister]

    @extend_schema(
        operation_id="get_organization",
        summary="See an organization",
        tags=["tenants"],
        responses={200: OrganizationOutput},
        examples=[_shown(200)],
    )
    def get(self, request: SignedInRequest, organization_id: UUID) -> Response:
        """Show an organization that the caller acts for; 404 for every other."""
        organization = get_object_or_404(list_organizations_of(user=request.user), pk=organization_id)
        return Response(OrganizationOutput(organization).data, headers={"ETag": etag_of(organization)})

    @extend_schema(
        operation_id="update_organization",
        summary="Change an organization",
        tags=["tenants"],
        parameters=[IF_MATCH],
        request=UpdateOrganizationInput,
        responses={200: OrganizationOutput},
        examples=[
            OpenApiExample("Color", request_only=True, value={"branding": ORGANIZATION["branding"]}),
            _shown(200),
        ],
    )
    def patch(self, request: SignedInRequest, organization_id: UUID) -> Response:
        """Change name, settings or branding, as an owner or administrator. The slug stays."""
        visible = list_organizations_of(user=request.user)
        self.check_object_permissions(request, get_object_or_404(visible, pk=organization_id))
        changes = read(UpdateOrganizationInput, request.data)
        with transaction.atomic():
            organization = Organization.objects.select_for_update().get(pk=organization_id)
            check_version(request, organization)
            services.update_organization(actor=request.user, organization=organization, **changes)
        return _answer(request, organization_id)


class MembersView(ApiView):
    """Who acts for an organization."""

    permission_classes = [IsSignedIn]
    paginated = True

    @extend_schema(
        operation_id="list_members",
        summary="List the members of an organization",
        tags=["tenants"],
        responses={200: MemberOutput(many=True)},
        examples=[OpenApiExample("Joris", response_only=True, value=MEMBER)],
    )
    def get(self, request: SignedInRequest, organization_id: UUID) -> Response:
        """List who acts for the organization, and in which role; members only, 404 for everybody else."""
        organization = get_object_or_404(list_organizations_of(user=request.user), pk=organization_id)
        return self.page(list_memberships(organization=organization), MemberOutput)

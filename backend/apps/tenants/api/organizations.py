"""Organizations."""

from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.examples import answered, asked
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read
from apps.tenants import services
from apps.tenants.api import examples
from apps.tenants.api.serializers.organizations import (
    CreateOrganizationInput,
    OrganizationOutput,
    UpdateOrganizationInput,
)
from apps.tenants.models import Organization
from apps.tenants.permissions import MayEditOrganization, MemberRequest
from apps.tenants.selectors import list_organizations_of
from apps.users.permissions import IsSignedIn, SignedInRequest


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
        examples=[answered("De Schelp", examples.ORGANIZATION)],
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
            asked("De Schelp", {"name": examples.ORGANIZATION["name"]}),
            answered("De Schelp", examples.ORGANIZATION, 201),
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

    permission_classes = [MayEditOrganization]

    @extend_schema(
        operation_id="get_organization",
        summary="See an organization",
        tags=["tenants"],
        responses={200: OrganizationOutput},
        examples=[answered("De Schelp", examples.ORGANIZATION)],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """Show an organization that the caller acts for; 404 for every other."""
        return _answer(request, organization_id)

    @extend_schema(
        operation_id="update_organization",
        summary="Change an organization",
        tags=["tenants"],
        parameters=[IF_MATCH],
        request=UpdateOrganizationInput,
        responses={200: OrganizationOutput},
        examples=[
            asked("Color", {"branding": examples.ORGANIZATION["branding"]}),
            answered("De Schelp", examples.ORGANIZATION),
        ],
    )
    def patch(self, request: MemberRequest, organization_id: UUID) -> Response:
        """Change name, settings or branding, as an owner or administrator. The slug stays."""
        changes = read(UpdateOrganizationInput, request.data)
        with transaction.atomic():
            organization = Organization.objects.select_for_update().get(pk=organization_id)
            check_version(request, organization)
            services.update_organization(actor=request.user, organization=organization, **changes)
        return _answer(request, organization_id)

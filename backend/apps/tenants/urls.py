"""Paths below /api/v1/. The alias is for older clients; the OpenAPI shows one path each."""

from django.urls import URLPattern, path

from apps.tenants.api.accept_invitation import AcceptInvitationView
from apps.tenants.api.api_tokens import ApiTokensView, ApiTokenView
from apps.tenants.api.invitations import InvitationsView, InvitationView
from apps.tenants.api.members import MembersView, MemberView
from apps.tenants.api.organizations import OrganizationsView, OrganizationView

ONE = "tenants/<uuid:organization_id>/"
urlpatterns: list[URLPattern] = [
    path("tenants/", OrganizationsView.as_view(), name="organizations"),
    path("teams/", OrganizationsView.as_view(schema=None)),
    path(ONE, OrganizationView.as_view(), name="organization"),
    path(f"{ONE}members/", MembersView.as_view(), name="members"),
    path(f"{ONE}members/<uuid:member_id>/", MemberView.as_view(), name="member"),
    path(f"{ONE}invitations/", InvitationsView.as_view(), name="invitations"),
    path(f"{ONE}invitations/<uuid:invitation_id>/", InvitationView.as_view(), name="invitation"),
    path("tenants/invitations/accept/", AcceptInvitationView.as_view(), name="accept-invitation"),
    path(f"{ONE}api-tokens/", ApiTokensView.as_view(), name="api-tokens"),
    path(f"{ONE}api-tokens/<uuid:api_token_id>/", ApiTokenView.as_view(), name="api-token"),
]

"""Paths below /api/v1/. The alias is for older clients; the OpenAPI shows one path each."""

from django.urls import URLPattern, path

from apps.tenants.api.members import MembersView
from apps.tenants.api.organizations import OrganizationsView, OrganizationView

urlpatterns: list[URLPattern] = [
    path("tenants/", OrganizationsView.as_view(), name="organizations"),
    path("teams/", OrganizationsView.as_view(schema=None)),
    path("tenants/<uuid:organization_id>/", OrganizationView.as_view(), name="organization"),
    path("tenants/<uuid:organization_id>/members/", MembersView.as_view(), name="members"),
]

"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.features.api.views import FeaturesView, FeatureView, TenantFinder


def paths(*, find_tenant: TenantFinder) -> list[URLPattern]:
    """Make the paths; `find_tenant` says which organization a caller acts for."""
    return [
        path("features/", FeaturesView.as_view(find_tenant=find_tenant), name="features"),
        path("features/<str:name>/", FeatureView.as_view(find_tenant=find_tenant), name="feature"),
    ]

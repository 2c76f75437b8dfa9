"""Paths below /api/v1/."""

from django.urls import URLPattern, path

from apps.features.api.views import FeaturesView, FeatureView

urlpatterns: list[URLPattern] = [
    path("features/", FeaturesView.as_view(), name="features"),
    path("features/<str:name>/", FeatureView.as_view(), name="feature"),
]

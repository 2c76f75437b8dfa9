"""Probes, versions and the API's own description."""

from django.urls import path
from django.utils.translation import override
from drf_spectacular.views import SpectacularAPIView, SpectacularRedocView, SpectacularSwaggerView

from apps.core.api import health
from apps.core.api.versions import VersionsView

in_english = override("en")  # the API's description; programs are written against it

urlpatterns = [
    path("health/", health.health, name="health"),
    path("livez/", health.livez, name="livez"),
    path("readyz/", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    path("api/versions/", VersionsView.as_view(), name="versions"),
    path("api/schema/", in_english(SpectacularAPIView.as_view()), name="schema"),
    path("api/schema/swagger-ui/", SpectacularSwaggerView.as_view(url_name="schema"), name="swagger-ui"),
    path("api/schema/redoc/", SpectacularRedocView.as_view(url_name="schema"), name="redoc"),
]

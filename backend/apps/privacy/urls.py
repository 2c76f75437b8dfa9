"""Paths below /api/v1/."""

from django.urls import path

from apps.privacy.api import consents
from apps.privacy.api.export import ExportView

urlpatterns = [
    path("me/export/", ExportView.as_view(), name="export"),
    path("me/consents/", consents.ConsentsView.as_view(), name="consents"),
    path("me/consents/<str:purpose>/", consents.ConsentView.as_view(), name="consent"),
]

"""Paths below /api/v1/."""

from django.urls import path

from apps.privacy.api.consents import ConsentsView, ConsentView
from apps.privacy.api.erasure import ErasureView, KeepView
from apps.privacy.api.export import ExportView

urlpatterns = [
    path("me/", ErasureView.as_view(), name="erasure"),
    path("me/keep/", KeepView.as_view(), name="keep"),
    path("me/export/", ExportView.as_view(), name="export"),
    path("me/consents/", ConsentsView.as_view(), name="consents"),
    path("me/consents/<str:purpose>/", ConsentView.as_view(), name="consent"),
]

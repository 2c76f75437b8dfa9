"""Paths below /api/v1/."""

from django.urls import path

from apps.privacy.api import consents

urlpatterns = [
    path("me/consents/", consents.ConsentsView.as_view(), name="consents"),
    path("me/consents/<str:purpose>/", consents.ConsentView.as_view(), name="consent"),
]

"""Paths below /api/v1/."""

from django.urls import path

from apps.candidates.api.views import OwnProfileView

urlpatterns = [path("candidates/me/", OwnProfileView.as_view(), name="own-profile")]

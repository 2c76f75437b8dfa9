"""Paths below /api/v1/."""

from django.urls import path

from apps.employers.api.lookup import LookupView
from apps.employers.api.own_profile import OwnEmployerView
from apps.employers.api.own_verification import OwnChecksView, OwnVerificationView
from apps.employers.api.public import EmployerCardView, EmployersView

urlpatterns = [
    path("employers/", EmployersView.as_view(), name="employers"),
    path("employers/lookup/", LookupView.as_view(), name="employers-lookup"),
    path("employers/me/", OwnEmployerView.as_view(), name="own-employer"),
    path("employers/me/verification/", OwnVerificationView.as_view(), name="own-verification"),
    path("employers/me/verification/checks/", OwnChecksView.as_view(), name="own-checks"),
    path("employers/<slug:slug>/", EmployerCardView.as_view(), name="employer"),
]

"""Paths below /api/v1/."""

from django.urls import path

from apps.employers.api.domain import DomainProofView
from apps.employers.api.lookup import LookupView
from apps.employers.api.own_profile import OwnEmployerView
from apps.employers.api.own_verification import OwnChecksView, OwnVerificationView
from apps.employers.api.public import EmployerCardView, EmployersView
from apps.employers.api.representative import RepresentativeCodeView, RepresentativeView

urlpatterns = [
    path("employers/", EmployersView.as_view(), name="employers"),
    path("employers/lookup/", LookupView.as_view(), name="employers-lookup"),
    path("employers/me/", OwnEmployerView.as_view(), name="own-employer"),
    path("employers/me/verification/", OwnVerificationView.as_view(), name="own-verification"),
    path("employers/me/verification/checks/", OwnChecksView.as_view(), name="own-checks"),
    path("employers/me/verification/domain/", DomainProofView.as_view(), name="own-domain"),
    path(
        "employers/me/verification/representative/", RepresentativeView.as_view(), name="own-representative"
    ),
    path(
        "employers/me/verification/representative/confirm/",
        RepresentativeCodeView.as_view(),
        name="own-representative-code",
    ),
    path("employers/<slug:slug>/", EmployerCardView.as_view(), name="employer"),
]

"""Who employs."""

from django.urls import URLPattern, path

from apps.web.api.employers.card import EmployerPage
from apps.web.api.employers.verification import VerificationPage

urlpatterns: list[URLPattern] = [
    path("organization/verification/", VerificationPage.as_view(), name="verification"),
    path("employers/<slug:slug>/", EmployerPage.as_view(), name="employer"),
]

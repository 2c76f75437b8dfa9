"""Resumes that were shared by a link."""

from django.urls import URLPattern, path

from apps.web.api.shared.page import SharedResumePage
from apps.web.api.shared.pdf import SharedResumePdf

urlpatterns: list[URLPattern] = [
    path("r/<str:slug>/", SharedResumePage.as_view(), name="shared-resume"),
    path("r/<str:slug>/resume.pdf", SharedResumePdf.as_view(), name="shared-resume-pdf"),
]

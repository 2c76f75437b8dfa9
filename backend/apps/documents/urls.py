"""Paths below /api/v1/."""

from django.urls import path

from apps.documents.api.documents import DocumentsView, DocumentView
from apps.documents.api.download import DownloadView

urlpatterns = [
    path("documents/", DocumentsView.as_view(), name="documents"),
    path("documents/<uuid:document_id>/", DocumentView.as_view(), name="document"),
    path("documents/<uuid:document_id>/download/", DownloadView.as_view(), name="download-document"),
]

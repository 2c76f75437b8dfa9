"""Paths below /api/v1/."""

from django.urls import path

from apps.documents.api.documents import DocumentsView, DocumentView
from apps.documents.api.download import DownloadView
from apps.documents.api.links import FileByLinkView, LinksView
from apps.documents.api.organization import OrganizationDocumentsView, OrganizationDocumentView

OF_ORGANIZATION = "tenants/<uuid:organization_id>/documents/"
urlpatterns = [
    path("documents/", DocumentsView.as_view(), name="documents"),
    path("documents/<uuid:document_id>/", DocumentView.as_view(), name="document"),
    path("documents/files/<str:signature>/", FileByLinkView.as_view(), name="file-by-link"),
    path("documents/<uuid:document_id>/links/", LinksView.as_view(), name="document-links"),
    path("documents/<uuid:document_id>/download/", DownloadView.as_view(), name="download-document"),
    path(OF_ORGANIZATION, OrganizationDocumentsView.as_view(), name="organization-documents"),
    path(
        f"{OF_ORGANIZATION}<uuid:file_id>/",
        OrganizationDocumentView.as_view(),
        name="organization-document",
    ),
]

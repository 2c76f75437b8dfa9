"""The files that somebody has here."""

from django.urls import URLPattern, path

from apps.web.api.documents.one import DeleteDocument, DocumentFile, DocumentPage
from apps.web.api.documents.own import DocumentsPage

urlpatterns: list[URLPattern] = [
    path("documents/", DocumentsPage.as_view(), name="documents"),
    path("documents/<uuid:id>/", DocumentPage.as_view(), name="document"),
    path("documents/<uuid:id>/delete/", DeleteDocument.as_view(), name="delete-document"),
    path("documents/<uuid:id>/file/", DocumentFile.as_view(), name="document-file"),
]

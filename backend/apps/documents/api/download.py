"""The content of a file."""

from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.documents import selectors, services
from apps.documents.enums import DocumentType
from apps.documents.models import Document
from apps.documents.permissions import ReaderRequest, ReadsDocuments

# A browser never shows it as a page of ours, whatever is in it.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store"}


def as_attachment(document: Document, content: File) -> FileResponse:
    """The content, for the browser to save under its name."""
    return FileResponse(
        content,
        as_attachment=True,
        filename=document.name,
        content_type=document.content_type,
        headers=INERT,
    )


class DownloadView(ApiView):
    """The content."""

    permission_classes = [ReadsDocuments]

    @extend_schema(
        operation_id="download_document",
        summary="Download a file",
        tags=["documents"],
        responses={
            **{(200, kind.value): OpenApiTypes.BINARY for kind in DocumentType},
            302: OpenApiResponse(
                description="To S3, with a signature that is good for this file for a minute."
            ),
            **refused(services.FileLost, services.FileOutOfReach),
        },
    )
    def get(self, request: ReaderRequest, document_id: UUID) -> Any:
        """Download a file of yours, or one that was sent to you or to the organization you act for.

        404 as long as the scanner has not passed it. Every download is written down. A file on S3 is answered with a
        redirect there; a program that must not follow one asks for `create_document_link`.
        """
        readable = selectors.list_readable_documents(user=request.user, tenant=request.tenant)
        document = get_object_or_404(readable, pk=document_id)
        if url := services.give_link(document=document, reader=request.user):
            return HttpResponseRedirect(url, headers=INERT)
        content = services.open_document(document=document, reader=request.user)
        return as_attachment(document, content)

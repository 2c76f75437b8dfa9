"""The content of a file."""

from typing import Any
from uuid import UUID

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema

from apps.core.api.views import ApiView
from apps.documents import selectors, services
from apps.documents.enums import DocumentType
from apps.documents.permissions import ReaderRequest, ReadsDocuments

# A browser never shows it as a page of ours, whatever is in it.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store"}


class DownloadView(ApiView):
    """The content."""

    permission_classes = [ReadsDocuments]

    @extend_schema(
        operation_id="download_document",
        summary="Download a file",
        tags=["documents"],
        responses={(200, kind.value): OpenApiTypes.BINARY for kind in DocumentType},
    )
    def get(self, request: ReaderRequest, document_id: UUID) -> Any:
        """Download a file of yours, or one that was sent to you or to the organization you act for.

        404 as long as the scanner has not passed it. Every download is written down.
        """
        readable = selectors.list_readable_documents(user=request.user, tenant=request.tenant)
        document = get_object_or_404(readable, pk=document_id)
        return FileResponse(
            services.open_document(document=document, reader=request.user),
            as_attachment=True,
            filename=document.name,
            content_type=document.content_type,
            headers=INERT,
        )

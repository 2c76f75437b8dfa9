"""The files of an organization: list, upload, see, rename, delete."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.json import JsonParser
from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.documents import selectors, services
from apps.documents.api import examples
from apps.documents.api.documents import UPLOAD_REFUSALS, DocumentPageOutput, FilesView
from apps.documents.api.shapes import DocumentOutput, RenameInput, UploadInput
from apps.documents.models import Document
from apps.documents.permissions import MayKeepFiles
from apps.tenants.permissions import MemberRequest


class OrganizationDocumentsView(FilesView):
    """What the organization keeps."""

    permission_classes = [MayKeepFiles]

    @extend_schema(
        operation_id="list_organization_documents",
        summary="List the files of an organization",
        tags=["documents"],
        responses=DocumentPageOutput,
        examples=[examples.LISTED],
    )
    def get(self, request: MemberRequest, organization_id: UUID) -> Response:
        """List its files, newest first, whoever of its members uploaded them. `download_document` gives the content."""
        return self.page(selectors.list_documents_of_organization(tenant=request.tenant), DocumentOutput)

    @extend_schema(
        operation_id="upload_organization_document",
        summary="Upload a file for an organization",
        tags=["documents"],
        request={"multipart/form-data": UploadInput},
        responses={201: DocumentOutput, **UPLOAD_REFUSALS},
        examples=[examples.UPLOAD, examples.TAKEN],
    )
    def post(self, request: MemberRequest, organization_id: UUID) -> Response:
        """Upload a file that belongs to the organization: it stays when you leave. It is looked at like any other.

        Refused with `file_size` (413), `type_not_accepted` (415) or `too_many_documents` (409).
        """
        file = read(UploadInput, request.data)["file"]
        document = services.upload_document(
            owner=request.user, file=file, name=file.name, tenant=request.tenant
        )
        return Response(DocumentOutput(document).data, 201)


class OrganizationDocumentView(FilesView):
    """One of them."""

    permission_classes = [MayKeepFiles]
    parser_classes = [JsonParser]
    paginated = False

    def find(self, request: MemberRequest, file_id: UUID) -> Document:
        """Find it among the organization's.

        :raises Http404: if it is not there, or not the organization's
        """
        kept: Any = selectors.list_documents_of_organization(tenant=request.tenant)
        document: Document = get_object_or_404(kept, pk=file_id)
        return document

    @extend_schema(
        operation_id="get_organization_document",
        summary="See a file of an organization",
        tags=["documents"],
        responses=DocumentOutput,
        examples=[examples.ANSWERED],
    )
    def get(self, request: MemberRequest, organization_id: UUID, file_id: UUID) -> Response:
        """See what it is and whether it passed the scanner."""
        return Response(DocumentOutput(self.find(request, file_id)).data)

    @extend_schema(
        operation_id="rename_organization_document",
        summary="Rename a file of an organization",
        tags=["documents"],
        request=RenameInput,
        responses={200: DocumentOutput, **refused(services.DocumentGiven, services.NameHoldsNumber)},
        examples=[examples.RENAME, examples.ANSWERED],
    )
    def patch(self, request: MemberRequest, organization_id: UUID, file_id: UUID) -> Response:
        """Give it another name; its ending stays. Refused with `document_given` (409) once it was sent."""
        document = self.find(request, file_id)
        named = services.rename_document(document=document, **read(RenameInput, request.data))
        return Response(DocumentOutput(named).data)

    @extend_schema(
        operation_id="delete_organization_document",
        summary="Delete a file of an organization",
        tags=["documents"],
        responses={204: OpenApiResponse(description="It is gone.")},
    )
    def delete(self, request: MemberRequest, organization_id: UUID, file_id: UUID) -> Response:
        """Delete it at once, whoever uploaded it."""
        services.delete_document(document=self.find(request, file_id), actor=request.user)
        return Response(status=204)

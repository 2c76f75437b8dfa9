"""The caller's files: list, upload, see, rename, delete."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.core.api.json import JsonParser
from apps.core.api.openapi import refused
from apps.core.api.uploads import UploadParser
from apps.core.api.views import ApiView, read
from apps.documents import selectors, services
from apps.documents.api import examples
from apps.documents.api.shapes import DocumentOutput, RenameInput, UploadInput
from apps.documents.models import Document
from apps.users.permissions import IsSignedIn, SignedInRequest

UPLOAD_REFUSALS = refused(services.FileSizeRefused, services.TypeNotAccepted, services.TooManyDocuments)


class DocumentPageOutput(serializers.Serializer[Any]):
    """A page of own files."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = DocumentOutput(many=True)


class FilesView(ApiView):
    """What lists and takes files."""

    parser_classes = [UploadParser]
    paginated = True
    # An answer is not stored with the file: the same file again is the same document anyway.
    replayable = False

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Count uploads by a stricter limit than looks."""
        if request.method == "POST":
            self.rate, self.rate_group = "60/h", "upload"  # type: ignore[misc]  # of this request's view
        super().initial(request, *args, **kwargs)


class DocumentsView(FilesView):
    """The caller's files."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="list_documents",
        summary="List my files",
        tags=["documents"],
        responses=DocumentPageOutput,
        examples=[examples.LISTED],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List own files, newest first."""
        return self.page(selectors.list_documents_of(user=request.user), DocumentOutput)

    @extend_schema(
        operation_id="upload_document",
        summary="Upload a file",
        tags=["documents"],
        request={"multipart/form-data": UploadInput},
        responses={201: DocumentOutput, **UPLOAD_REFUSALS},
        examples=[examples.UPLOAD, examples.TAKEN],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Upload a file. It stays in quarantine, readable by nobody, until the virus scanner has passed it.

        The same file again answers with the document that is there. Refused with `file_size` (413),
        `type_not_accepted` (415) or `too_many_documents` (409).
        """
        file = read(UploadInput, request.data)["file"]
        document = services.upload_document(owner=request.user, file=file, name=file.name)
        return Response(DocumentOutput(document).data, 201)


class DocumentView(ApiView):
    """One file of the caller."""

    permission_classes = [IsSignedIn]
    parser_classes = [JsonParser]

    def find(self, request: SignedInRequest, document_id: UUID) -> Document:
        """Find it among the caller's own.

        :raises Http404: if it is not there, or somebody else's
        """
        own = selectors.list_documents_of(user=request.user)
        document: Document = get_object_or_404(own, pk=document_id)
        return document

    @extend_schema(
        operation_id="get_document",
        summary="See a file of mine",
        tags=["documents"],
        responses=DocumentOutput,
        examples=[examples.ANSWERED],
    )
    def get(self, request: SignedInRequest, document_id: UUID) -> Response:
        """See what it is and whether the scanner passed it; `download_document` gives the content."""
        return Response(DocumentOutput(self.find(request, document_id)).data)

    @extend_schema(
        operation_id="rename_document",
        summary="Rename a file of mine",
        tags=["documents"],
        request=RenameInput,
        responses={200: DocumentOutput, **refused(services.DocumentGiven, services.NameHoldsNumber)},
        examples=[examples.RENAME, examples.ANSWERED],
    )
    def patch(self, request: SignedInRequest, document_id: UUID) -> Response:
        """Give it another name; the ending follows the content.

        Refused with `document_given` (409) once it was sent to somebody.
        """
        document = self.find(request, document_id)
        named = services.rename_document(document=document, **read(RenameInput, request.data))
        return Response(DocumentOutput(named).data)

    @extend_schema(
        operation_id="delete_document",
        summary="Delete a file of mine",
        tags=["documents"],
        responses={204: OpenApiResponse(description="It is gone, also for those you gave it to.")},
    )
    def delete(self, request: SignedInRequest, document_id: UUID) -> Response:
        """Delete it at once, for everybody it was given to as well."""
        services.delete_document(document=self.find(request, document_id), actor=request.user)
        return Response(status=204)

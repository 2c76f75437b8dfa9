"""Links to the content, for an `<a>` and for apps."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.documents import selectors, services
from apps.documents.api.download import as_attachment
from apps.documents.enums import DocumentType
from apps.documents.models import Document
from apps.documents.permissions import ReaderRequest, ReadsDocuments


class LinkOutput(serializers.Serializer[Any]):
    """A link."""

    url = serializers.URLField(help_text="needs no token; answers with the file as an attachment")
    expires_at = serializers.DateTimeField()


GIVEN = OpenApiExample(
    "link",
    {
        "url": "https://safejob.example/api/v1/documents/files/WyIwMTk1:1wRq:Zk3/",
        "expires_at": "2026-11-21T09:31:00Z",
    },
    response_only=True,
    status_codes=["201"],
)


class LinksView(ApiView):
    """Links to one file."""

    permission_classes = [ReadsDocuments]
    replayable = False
    storable = False

    @extend_schema(
        operation_id="create_document_link",
        summary="Get a link to a file",
        tags=["documents"],
        request=None,
        responses={201: LinkOutput},
        examples=[GIVEN],
    )
    def post(self, request: ReaderRequest, document_id: UUID) -> Response:
        """Get a link that downloads a file you may read, for one minute and without signing in.

        Whoever has the link has the file: do not keep it. Every download is written down as yours.
        """
        readable = selectors.list_readable_documents(user=request.user, tenant=request.tenant)
        url = self._link(request, get_object_or_404(readable, pk=document_id))
        until = timezone.now() + timedelta(seconds=services.LINK_SECONDS)
        return Response(LinkOutput({"url": url, "expires_at": until}).data, 201)

    def _link(self, request: ReaderRequest, document: Document) -> str:
        if url := services.give_link(document=document, reader=request.user):
            return url
        signature = services.sign_reading(document=document, reader=request.user, tenant=request.tenant)
        return request.build_absolute_uri(reverse("file-by-link", args=[signature]))


class FileByLinkView(ApiView):
    """What such a link leads to, if the file lies in our own folder."""

    permission_classes = [AllowAny]
    authentication_classes = []
    storable = False

    @extend_schema(
        operation_id="download_file_by_link",
        summary="Download a file by its link",
        tags=["documents"],
        responses={
            **{(200, kind.value): OpenApiTypes.BINARY for kind in DocumentType},
            **refused(services.LinkOver, services.FileLost, services.FileOutOfReach),
        },
    )
    def get(self, request: Request, signature: str) -> Any:
        """Download the file that `create_document_link` gave a link to.

        404 (`link_over`) after a minute, and for whatever we did not sign.
        """
        document, content = services.open_signed(signature=signature)
        return as_attachment(document, content)

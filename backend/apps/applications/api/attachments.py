"""The files that went with an application."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.applications.api.answer import find_application
from apps.applications.permissions import IsParty, PartyRequest, side_of
from apps.applications.selectors.attachments import list_attachments_shown
from apps.core.api.views import ApiView
from apps.documents.enums import DocumentType
from apps.tenants.enums import Scope


class AttachmentOutput(serializers.Serializer[Any]):
    """A file that the candidate sent along."""

    id = serializers.UUIDField(allow_null=True, help_text="for `download_document`; null: not to be read now")
    name = serializers.CharField()
    content_type = serializers.ChoiceField(choices=DocumentType.choices, allow_null=True)
    size = serializers.IntegerField(allow_null=True, help_text="bytes")


class AttachmentsOutput(serializers.Serializer[Any]):
    """All of them."""

    results = AttachmentOutput(many=True)


SENT = OpenApiExample(
    "files",
    {
        "results": [
            {
                "id": "0195c9f0-3b1e-7a44-9d55-0c8e2f6b7a10",
                "name": "forklift-certificate.pdf",
                "content_type": "application/pdf",
                "size": 182_044,
            }
        ]
    },
    response_only=True,
)


class AttachmentsView(ApiView):
    """The files."""

    permission_classes = [IsParty]
    scopes = {"GET": Scope.APPLICATIONS_READ}

    @extend_schema(
        operation_id="list_sent_documents",
        summary="List the files that went with an application",
        tags=["applications"],
        responses=AttachmentsOutput,
        examples=[SENT],
    )
    def get(self, request: PartyRequest, application_id: UUID) -> Response:
        """List them. The employer reads them from the invitation until the end; else it sees how many there are."""
        application = find_application(request, application_id)
        shown = list_attachments_shown(application=application, reader=side_of(request))
        return Response({"results": AttachmentOutput(shown, many=True).data})

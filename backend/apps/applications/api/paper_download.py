"""Reading the copy of an identity paper."""

from typing import Any
from uuid import UUID

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema

from apps.applications.api.answer import find_application
from apps.applications.api.paper_shapes import ReadPaperQuery
from apps.applications.enums import PaperReadReason
from apps.applications.permissions import MayReadPapers
from apps.applications.services.papers import IdentityPaperNotThere, open_identity_paper
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.documents.enums import DocumentType
from apps.tenants.permissions import MemberRequest

# A browser never shows it as a page of ours, and nobody keeps it on the way.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store"}
KINDS = (DocumentType.PDF, DocumentType.JPEG)


class IdentityPaperDownloadView(ApiView):
    """The copy itself."""

    permission_classes = [MayReadPapers]
    query_serializer = ReadPaperQuery
    rate, rate_group = "60/h", "identity-paper"
    storable = False

    @extend_schema(
        operation_id="download_identity_paper",
        summary="Read the identity paper of somebody who starts work",
        tags=["applications"],
        responses={
            **{(200, kind.value): OpenApiTypes.BINARY for kind in KINDS},
            **refused(IdentityPaperNotThere),
        },
    )
    def get(self, request: MemberRequest, application_id: UUID) -> Any:
        """Read the copy, from the accepted offer on, and say why.

        The candidate sees when it was read, in which role and why; our log knows by whom.
        """
        document, file = open_identity_paper(
            application=find_application(request, application_id),  # type: ignore[arg-type]  # a member is a party
            tenant=request.tenant,
            reader=request.user,
            role=request.role,
            reason=PaperReadReason(self.read_query(request)["reason"]),
        )
        name, kind = document.name, document.content_type
        return FileResponse(file, as_attachment=True, filename=name, content_type=kind, headers=INERT)

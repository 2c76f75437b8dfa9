"""One file that becomes a resume: see, confirm, let go; and the file itself."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.documents.enums import DocumentType
from apps.documents.services import open_document
from apps.resumes import selectors, services
from apps.resumes.api import import_examples as examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.import_shapes import ConfirmImportInput, ImportOutput
from apps.resumes.api.outputs import ResumeDetailOutput
from apps.resumes.models import ResumeImport
from apps.resumes.models.content import ResumeData
from apps.resumes.services.refusals import read_value
from apps.users.permissions import IsCandidate, SignedInRequest

# A browser never shows it as a page of ours, whatever is in it.
INERT = {"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store"}


def _find(request: SignedInRequest, import_id: UUID) -> ResumeImport:
    found: ResumeImport = get_object_or_404(selectors.list_imports_of(user=request.user), pk=import_id)
    return found


class ImportStatusView(ApiView):
    """What was read in a file."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="get_resume_import",
        summary="See what was read in a file",
        tags=["resumes"],
        responses=ImportOutput,
        examples=[examples.READ],
    )
    def get(self, request: SignedInRequest, import_id: UUID) -> Response:
        """See how far it came; once it is `ready`, every field with its quote, and what was not understood."""
        return Response(ImportOutput(_find(request, import_id)).data)

    @extend_schema(
        operation_id="delete_resume_import",
        summary="Forget what was read in a file",
        tags=["resumes"],
        responses={204: OpenApiResponse(description="It is gone; the file is still among your files.")},
    )
    def delete(self, request: SignedInRequest, import_id: UUID) -> Response:
        """Forget it at once; the file stays among your files."""
        services.delete_import(begun=_find(request, import_id), actor=request.user)
        return Response(status=204)


class ConfirmImportView(ResumeApiView):
    """The moment in which a file becomes a resume."""

    @extend_schema(
        operation_id="confirm_resume_import",
        summary="Make a resume of what was read",
        tags=["resumes"],
        request=ConfirmImportInput,
        responses={
            201: ResumeDetailOutput,
            **refused(services.ImportNotReady, services.ImportConfirmed, services.TooManyResumes),
        },
        examples=[examples.CONFIRM, examples.CONFIRMED],
    )
    def post(self, request: SignedInRequest, import_id: UUID) -> Response:
        """Send `data` back as you want it: it is checked as a whole and becomes a resume.

        Refused with `import_not_ready`, `import_confirmed` or `too_many_resumes` (409).
        """
        begun = _find(request, import_id)
        data = read_value(ResumeData, read(ConfirmImportInput, request.data)["data"], below="data")
        resume = services.confirm_import(begun=begun, data=data, actor=request.user)
        return self.show(request, resume.pk, 201)


class ResumeFileView(ApiView):
    """The file that a resume was read from."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="download_resume_file",
        summary="Download the file that a resume was read from",
        tags=["resumes"],
        responses={(200, kind.value): OpenApiTypes.BINARY for kind in DocumentType},
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Any:
        """Download what you uploaded, as it was; 404 if the resume was not made of a file, or the file is gone."""
        document = selectors.find_file_of_resume(resume_id=resume_id, user=request.user)
        if document is None:
            raise Http404
        return FileResponse(
            open_document(document=document, reader=request.user),
            as_attachment=True,
            filename=document.name,
            content_type=document.content_type,
            headers=INERT,
        )

"""A resume as a file for Word and its like."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema

from apps.resumes.api.base import ResumeApiView
from apps.resumes.services import read_data
from apps.resumes.services.docx import make_docx
from apps.users.permissions import SignedInRequest

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class DocxView(ResumeApiView):
    """DOCX."""

    @extend_schema(
        operation_id="get_resume_docx",
        summary="Download a resume for Word",
        tags=["resumes"],
        responses={(200, DOCX): OpenApiTypes.BINARY},
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Any:
        """Download it as DOCX, with all that is shown of it. It says what the PDF says."""
        file = make_docx(read_data(resume=self.find(request, resume_id)))
        headers = {
            "Content-Disposition": 'attachment; filename="resume.docx"',
            "Cache-Control": "private, no-store",
        }
        return HttpResponse(file, content_type=DOCX, headers=headers)

"""A resume as PDF."""

import hashlib
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema

from apps.core.api.openapi import refused
from apps.resumes.api.base import ResumeApiView
from apps.resumes.models.content import ResumeData
from apps.resumes.services import read_data
from apps.resumes.services.paper import ResumeTooLong, find_unprintable, make_pdf, name_file
from apps.users.permissions import SignedInRequest

MOST_NAMED = 20
UNPRINTABLE = OpenApiParameter(
    "Unprintable-Letters",
    str,
    OpenApiParameter.HEADER,
    response=True,
    description='letters that stand as "�" in it, because our fonts have them not: "U+0639 U+4E2D", at most 20',
)


class PdfView(ResumeApiView):
    """The paper."""

    rate, rate_group = "60/m", "papers"

    @extend_schema(
        operation_id="get_resume_pdf",
        summary="Get a resume of mine as PDF",
        tags=["resumes"],
        parameters=[UNPRINTABLE],
        responses={(200, "application/pdf"): OpenApiTypes.BINARY, **refused(ResumeTooLong)},
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> HttpResponse:
        """Get it as a tagged PDF (PDF/UA-1) in its template, language and style, made of what is saved now.

        The ETag changes with what is printed. Refused with `resume_too_long` (409) above 20 pages.
        """
        data = read_data(resume=self.find(request, resume_id))
        return answer_pdf(make_pdf(data), data)


def answer_pdf(pdf: bytes, data: ResumeData) -> HttpResponse:
    """Answer with the file, and with what could not be printed."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name_file(data, "pdf")}"',
        "Cache-Control": "private, no-cache",
        "ETag": f'"{hashlib.sha256(pdf).hexdigest()[:32]}"',
    }
    if letters := find_unprintable(data):
        headers["Unprintable-Letters"] = " ".join(f"U+{ord(letter):04X}" for letter in letters[:MOST_NAMED])
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)

"""What views of one own resume share."""

from typing import Any
from uuid import UUID

from rest_framework.response import Response

from apps.core.api.etag import etag_of
from apps.core.api.views import ApiView
from apps.resumes import selectors
from apps.resumes.api.outputs import ResumeDetailOutput, SectionOutput
from apps.resumes.api.parser import ResumeParser
from apps.resumes.models import Resume, ResumeSection
from apps.users.permissions import IsCandidate, SignedInRequest


class ResumeApiView(ApiView):
    """About one resume of the candidate who asks."""

    permission_classes = [IsCandidate]
    parser_classes = [ResumeParser]

    def find(self, request: SignedInRequest, resume_id: UUID) -> Resume:
        """Find it among the caller's own.

        :raises Resume.DoesNotExist: if it is not there, or somebody else's
        """
        return selectors.get_resume_of(user=request.user, resume_id=resume_id)

    def show(self, request: SignedInRequest, resume_id: UUID, status: int = 200) -> Response:
        """Answer with the resume as it is now, and its version."""
        resume = self.find(request, resume_id)
        return Response(ResumeDetailOutput(resume).data, status, headers={"ETag": etag_of(resume)})


def answer_section(section: ResumeSection, status: int = 200) -> Response:
    """Answer with the section and its version."""
    headers: dict[str, Any] = {"ETag": etag_of(section)}
    return Response(SectionOutput(section).data, status, headers=headers)

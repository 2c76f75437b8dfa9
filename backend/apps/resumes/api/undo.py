"""Compare versions, and go back."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version
from apps.core.api.openapi import IF_MATCH, refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.resumes import selectors, services
from apps.resumes.api import examples as resume_examples
from apps.resumes.api import version_examples as examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.outputs import ResumeDetailOutput
from apps.resumes.api.version_shapes import DifferenceOutput, VersionQuery
from apps.users.permissions import SignedInRequest


class CompareView(ResumeApiView):
    """What is different."""

    query_serializer = VersionQuery

    @extend_schema(
        operation_id="compare_resume_versions",
        summary="Compare a version of a resume",
        tags=["resumes"],
        responses=DifferenceOutput(many=True),
        examples=[examples.COMPARED],
    )
    def get(self, request: SignedInRequest, resume_id: UUID, number: int) -> Response:
        """Name each field that the later version, or the resume as it is now, shows differently."""
        resume, other = self.find(request, resume_id), self.read_query(request).get("other")
        found = services.compare_versions(
            before=services.read_version(resume=resume, number=number),
            after=services.read_version(resume=resume, number=other),
        )
        return Response(DifferenceOutput(found, many=True).data)


class RestoreView(ResumeApiView):
    """Go back."""

    @extend_schema(
        operation_id="restore_resume_version",
        summary="Go back to a version of a resume",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=None,
        responses={
            200: ResumeDetailOutput,
            (412, MEDIA_TYPE): refusal(412),
            **refused(services.LanguageTaken),
        },
        examples=[resume_examples.SHOWN],
    )
    def post(self, request: SignedInRequest, resume_id: UUID, number: int) -> Response:
        """Let it say what it said then; what it says now stays as a version.

        Refused with `language_taken` (409) if it was in another language then, in which there is a sibling now.
        """
        resume = self.find(request, resume_id)
        version = selectors.get_version_of(resume=resume, number=number)
        check = partial(check_version, request)
        services.restore_version(resume=resume, version=version, actor=request.user, check=check)
        return self.show(request, resume_id)

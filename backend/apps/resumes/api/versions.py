"""What a resume said before."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.resumes import selectors, services
from apps.resumes.api import version_examples as examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.version_shapes import ResumeVersionDetailOutput, ResumeVersionOutput
from apps.users.permissions import SignedInRequest


class VersionsView(ResumeApiView):
    """All versions that are kept."""

    paginated = True

    @extend_schema(
        operation_id="list_resume_versions",
        summary="List the versions of a resume",
        tags=["resumes"],
        responses=ResumeVersionOutput(many=True),
        examples=[examples.LISTED],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """List what it said, newest first: the last 50, and those that a link or an application shows."""
        resume = self.find(request, resume_id)
        return self.page(selectors.list_versions_of(resume=resume), ResumeVersionOutput)

    @extend_schema(
        operation_id="save_resume_version",
        summary="Keep a version of a resume",
        tags=["resumes"],
        request=None,
        responses={201: ResumeVersionOutput},
        examples=[examples.KEPT],
    )
    def post(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Keep what it says now. Every change keeps a version by itself; this one is marked as yours."""
        version = services.save_version(resume=self.find(request, resume_id))
        return Response(ResumeVersionOutput(version).data, 201)


class VersionView(ResumeApiView):
    """One of them."""

    @extend_schema(
        operation_id="get_resume_version",
        summary="See a version of a resume",
        tags=["resumes"],
        responses=ResumeVersionDetailOutput,
        examples=[examples.SHOWN],
    )
    def get(self, request: SignedInRequest, resume_id: UUID, number: int) -> Response:
        """See all that it showed then."""
        resume = self.find(request, resume_id)
        version = selectors.get_version_of(resume=resume, number=number)
        return Response(ResumeVersionDetailOutput(version).data)

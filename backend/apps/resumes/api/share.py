"""The link of an own resume."""

from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.resumes import selectors
from apps.resumes.api import share_examples as examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.share_shapes import ShareInput, ShareOutput
from apps.resumes.services import sharing
from apps.users.permissions import SignedInRequest


class ShareView(ResumeApiView):
    """Share it, look at the link, take it back."""

    replayable = False  # the answer holds the link
    storable = False

    @extend_schema(
        operation_id="get_resume_share",
        summary="See the link of a resume",
        tags=["resumes"],
        responses=ShareOutput,
        examples=[examples.SHARED],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """See the link, until when it works and how often it was opened. 404 while the resume is not shared."""
        share = selectors.get_share_of(resume=self.find(request, resume_id))
        return Response(ShareOutput(share).data)

    @extend_schema(
        operation_id="share_resume",
        summary="Share a resume by a link",
        tags=["resumes"],
        request=ShareInput,
        responses={
            200: OpenApiResponse(
                ShareOutput, description="The link that there was shows the resume as it is now."
            ),
            201: ShareOutput,
            **refused(sharing.ShareTooLong),
        },
        examples=[examples.SHARE, examples.SHARED],
    )
    def post(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Let whoever has the link see the resume as it is now; share again to show later changes.

        Refused with `share_too_long` (409). Delete the link and share again to get another one.
        """
        wishes = read(ShareInput, request.data)
        resume = self.find(request, resume_id)
        share, is_new = sharing.share_resume(resume=resume, actor=request.user, **wishes)
        return Response(ShareOutput(share).data, 201 if is_new else 200)

    @extend_schema(
        operation_id="revoke_resume_share",
        summary="Take the link of a resume back",
        tags=["resumes"],
        responses={204: OpenApiResponse(description="No link shows the resume now.")},
    )
    def delete(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Let the link show nothing from now on, also to those who gave its password. A second time is fine."""
        sharing.revoke_share(resume=self.find(request, resume_id), actor=request.user)
        return Response(status=204)

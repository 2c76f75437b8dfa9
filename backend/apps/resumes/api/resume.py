"""One resume of the caller."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import read
from apps.resumes import services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.inputs import ChangeResumeInput, ResumeInput
from apps.resumes.api.outputs import ResumeDetailOutput
from apps.users.permissions import SignedInRequest


class ResumeView(ResumeApiView):
    """See it, call it something else, delete it."""

    @extend_schema(
        operation_id="get_resume",
        summary="See a resume of mine",
        tags=["resumes"],
        responses=ResumeDetailOutput,
        examples=[examples.SHOWN],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """See it with its sections. Its ETag changes with every section, too."""
        return self.show(request, resume_id)

    @extend_schema(
        operation_id="replace_resume",
        summary="Name a resume of mine",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=ResumeInput,
        responses={200: ResumeDetailOutput, **refused(services.LanguageTaken)},
        examples=[examples.REPLACE, examples.SHOWN],
    )
    def put(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Set title, language and template; sections have paths of their own.

        Refused with `language_taken` (409) if the same resume is there in that language.
        """
        return self._change(request, resume_id, ResumeInput)

    @extend_schema(
        operation_id="change_resume",
        summary="Change a resume of mine",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=ChangeResumeInput,
        responses={200: ResumeDetailOutput, **refused(services.LanguageTaken)},
        examples=[examples.CHANGE, examples.SHOWN],
    )
    def patch(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Set what is named of title, language and template. Words do not change with the language, headings do.

        Refused with `language_taken` (409) if the same resume is there in that language.
        """
        return self._change(request, resume_id, ChangeResumeInput)

    def _change(self, request: SignedInRequest, resume_id: UUID, shape: type[ResumeInput]) -> Response:
        resume, changes = self.find(request, resume_id), read(shape, request.data)
        services.change_resume(resume=resume, changes=changes, check=partial(check_version, request))
        return self.show(request, resume_id)

    @extend_schema(
        operation_id="delete_resume",
        summary="Delete a resume of mine",
        tags=["resumes"],
        parameters=[IF_MATCH],
        responses={204: OpenApiResponse(description="It is gone, with its versions and links.")},
    )
    def delete(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Delete it at once. What you sent with an application stays with that; other languages stay, too."""
        services.delete_resume(
            resume=self.find(request, resume_id),
            actor=request.user,
            check=partial(check_version, request),
        )
        return Response(status=204)

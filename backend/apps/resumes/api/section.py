"""One section."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import read
from apps.resumes import selectors, services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView, answer_section
from apps.resumes.api.inputs import SaveSectionInput
from apps.resumes.api.outputs import SectionOutput
from apps.resumes.services.limits import ResumeTooLarge
from apps.users.permissions import SignedInRequest


class SectionView(ResumeApiView):
    """See it, save it, remove it."""

    @extend_schema(
        operation_id="get_section",
        summary="See a section",
        tags=["resumes"],
        responses=SectionOutput,
        examples=[examples.SECTION_SHOWN],
    )
    def get(self, request: SignedInRequest, section_id: UUID) -> Response:
        """See a section of a resume of yours."""
        return answer_section(selectors.get_section_of(user=request.user, section_id=section_id))

    @extend_schema(
        operation_id="save_section",
        summary="Save a section",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=SaveSectionInput,
        responses={200: SectionOutput, **refused(ResumeTooLarge)},
        examples=[examples.SAVE, examples.SECTION_SHOWN],
    )
    def patch(self, request: SignedInRequest, section_id: UUID) -> Response:
        """Save what is named; the content is replaced whole. Errors point into it: `/content/items/0/start`.

        Refused with `resume_too_large` (413) if all of the resume would be above 200 kB.
        """
        saved = services.save_section(
            section=selectors.get_section_of(user=request.user, section_id=section_id),
            changes=read(SaveSectionInput, request.data),
            check=partial(check_version, request),
        )
        return answer_section(saved)

    @extend_schema(
        operation_id="remove_section",
        summary="Remove a section",
        tags=["resumes"],
        parameters=[IF_MATCH],
        responses={204: OpenApiResponse(description="It is gone; older versions still have it.")},
    )
    def delete(self, request: SignedInRequest, section_id: UUID) -> Response:
        """Remove it; restoring an older version brings it back."""
        services.remove_section(
            section=selectors.get_section_of(user=request.user, section_id=section_id),
            check=partial(check_version, request),
        )
        return Response(status=204)

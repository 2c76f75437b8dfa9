"""The sections of a resume: list, add, put in order."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version
from apps.core.api.openapi import IF_MATCH, refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.core.api.views import read
from apps.resumes import services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView, answer_section
from apps.resumes.api.inputs import AddSectionInput, ReorderSectionsInput
from apps.resumes.api.outputs import ResumeDetailOutput, SectionOutput
from apps.resumes.services.limits import ResumeTooLarge
from apps.users.permissions import SignedInRequest


class SectionsView(ResumeApiView):
    """All of them."""

    @extend_schema(
        operation_id="list_sections",
        summary="List the sections of a resume",
        tags=["resumes"],
        responses=SectionOutput(many=True),
        examples=[examples.SECTIONS],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """List them in the order in which they stand; at most 20."""
        return Response(SectionOutput(self.find(request, resume_id).sections.all(), many=True).data)

    @extend_schema(
        operation_id="add_section",
        summary="Add a section to a resume",
        tags=["resumes"],
        request=AddSectionInput,
        responses={
            201: SectionOutput,
            **refused(services.SectionTypeTaken, services.TooManySections),
            **refused(ResumeTooLarge),
        },
        examples=[examples.ADD, examples.ADDED],
    )
    def post(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Add a section, at the end or before the one at `position`. Errors point into `content`.

        Refused with `section_type_twice`, `too_many_sections` (409) or `resume_too_large` (413).
        """
        resume, asked = self.find(request, resume_id), read(AddSectionInput, request.data)
        return answer_section(services.add_section(resume=resume, **asked), 201)


class SectionOrderView(ResumeApiView):
    """In which order they stand."""

    @extend_schema(
        operation_id="reorder_sections",
        summary="Put the sections of a resume in order",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=ReorderSectionsInput,
        responses={
            200: ResumeDetailOutput,
            (412, MEDIA_TYPE): refusal(412),
            **refused(services.SectionsChanged),
        },
        examples=[examples.REORDER, examples.SHOWN],
    )
    def post(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Let all sections stand in this order. Refused with `sections_changed` (409) if these are not all of them."""
        services.reorder_sections(
            resume=self.find(request, resume_id),
            section_ids=read(ReorderSectionsInput, request.data)["sections"],
            check=partial(check_version, request),
        )
        return self.show(request, resume_id)

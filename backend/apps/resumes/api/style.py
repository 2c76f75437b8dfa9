"""How a resume looks."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import read
from apps.resumes import services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.inputs import StyleInput
from apps.resumes.api.outputs import StyleOutput
from apps.resumes.models import Resume
from apps.users.permissions import SignedInRequest


class StyleView(ResumeApiView):
    """Color, typeface and size."""

    @extend_schema(
        operation_id="get_style",
        summary="See how a resume looks",
        tags=["resumes"],
        responses=StyleOutput,
        examples=[examples.STYLED],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """See color, typeface and size; the ETag is that of the resume."""
        return _answer(self.find(request, resume_id))

    @extend_schema(
        operation_id="set_style",
        summary="Set how a resume looks",
        tags=["resumes"],
        parameters=[IF_MATCH],
        request=StyleInput,
        responses={200: StyleOutput},
        examples=[examples.SET_STYLE, examples.STYLED],
    )
    def put(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Set color, typeface and size. Refused with `color_too_pale` (400) below 4.5:1 on white."""
        resume, style = self.find(request, resume_id), read(StyleInput, request.data)
        return _answer(services.set_style(resume=resume, style=style, check=partial(check_version, request)))


def _answer(resume: Resume) -> Response:
    return Response(StyleOutput(resume.style).data, headers={"ETag": etag_of(resume)})

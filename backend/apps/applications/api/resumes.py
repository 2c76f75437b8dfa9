"""The resume that went with an application, as data and on paper."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.applications.api.answer import find_application
from apps.applications.api.examples import RESUME_READ
from apps.applications.models import Application
from apps.applications.permissions import IsParty, PartyRequest, side_of
from apps.applications.selectors.resumes import find_resume_shown, name_resume_file
from apps.applications.services.resume_reads import note_resume_read
from apps.core.api.views import ApiView
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper import make_pdf
from apps.tenants.enums import Scope

PDF = "application/pdf"
HEADERS = {"Cache-Control": "private, no-store"}


def read_resume(request: PartyRequest, application_id: UUID) -> tuple[Application, ResumeData]:
    """Find it as the side that asks may read it, and note if that tells who it is.

    :raises Http404: if the application is not the reader's, or no resume went with it
    """
    application = find_application(request, application_id)
    data = find_resume_shown(application=application, reader=side_of(request))
    if data is None:
        raise Http404
    note_resume_read(reader=request.user, application=application)
    return application, data


class SentResumeView(ApiView):
    """The resume as data."""

    permission_classes = [IsParty]
    scopes = {"GET": Scope.APPLICATIONS_READ}
    storable = False

    @extend_schema(
        operation_id="get_sent_resume",
        summary="Read the resume that went with an application",
        tags=["applications"],
        responses={200: OpenApiResponse(OpenApiTypes.OBJECT, "as `resumes/schemas/` describes it")},
        examples=[RESUME_READ],
    )
    def get(self, request: PartyRequest, application_id: UUID) -> Response:
        """Read it as it was sent; later changes are not in it.

        The employer reads it without name, contact and links until it invites the person, and whole after that until
        the application ends.
        """
        _application, data = read_resume(request, application_id)
        return Response(data.model_dump(mode="json"))


class SentResumePdfView(ApiView):
    """The resume on paper."""

    permission_classes = [IsParty]
    scopes = {"GET": Scope.APPLICATIONS_READ}
    storable = False
    rate, rate_group = "300/h", "resume-pdf"

    @extend_schema(
        operation_id="get_sent_resume_pdf",
        summary="Read the resume that went with an application, as PDF",
        tags=["applications"],
        responses={(200, PDF): OpenApiTypes.BINARY},
    )
    def get(self, request: PartyRequest, application_id: UUID) -> HttpResponse:
        """Read the same as `get_sent_resume`, set by the person's own template."""
        application, data = read_resume(request, application_id)
        name = name_resume_file(application=application, reader=side_of(request), ending="pdf")
        headers = {**HEADERS, "Content-Disposition": content_disposition_header(True, name) or "attachment"}
        return HttpResponse(make_pdf(data), content_type=PDF, headers=headers)

"""One interview, and its calendar file."""

from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.response import Response

from apps.applications.api import examples
from apps.applications.api.interviews.answer import find_interview
from apps.applications.api.interviews.examples import INTERVIEW
from apps.applications.api.serializers.interview_inputs import ReaderQuery
from apps.applications.api.serializers.interview_outputs import InterviewOutput
from apps.applications.permissions import IsParty, PartyRequest, side_of
from apps.applications.selectors.interviews import InterviewNotPlanned, write_calendar
from apps.applications.services import note_contact_reads
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.tenants.enums import Scope

ICS = "text/calendar"
AS_FILE = {"Content-Disposition": 'attachment; filename="interview.ics"', "Cache-Control": "no-store"}


class InterviewView(ApiView):
    """One interview."""

    permission_classes = [IsParty]
    query_serializer = ReaderQuery
    scopes = {"GET": Scope.APPLICATIONS_READ}

    @extend_schema(
        operation_id="get_interview",
        summary="See an interview",
        tags=["applications"],
        responses=InterviewOutput,
        examples=[examples.answered(INTERVIEW)],
    )
    def get(self, request: PartyRequest, application_id: UUID, interview_id: UUID) -> Response:
        """See it from either side. Name your `zone` to read the times by your own clock, too."""
        interview = find_interview(request, application_id, interview_id)
        context = {"reader": side_of(request), **self.read_query(request)}
        return Response(InterviewOutput(interview, context=context).data)


class CalendarView(ApiView):
    """The file for a calendar."""

    permission_classes = [IsParty]
    scopes = {"GET": Scope.APPLICATIONS_READ}

    @extend_schema(
        operation_id="get_interview_calendar",
        summary="Get an interview for a calendar",
        tags=["applications"],
        responses={
            (200, ICS): OpenApiResponse(OpenApiTypes.BINARY, "iCalendar, RFC 5545"),
            **refused(InterviewNotPlanned),
        },
    )
    def get(self, request: PartyRequest, application_id: UUID, interview_id: UUID) -> Response:
        """Get the chosen interview as an `.ics` file; one that was called off takes itself out of the calendar.

        Refused with `interview_not_planned` (409) if no time was ever chosen.
        """
        interview = find_interview(request, application_id, interview_id)
        note_contact_reads(reader=request.user, applications=[interview.application])
        file = write_calendar(interview=interview, reader=side_of(request))
        return Response(file, headers=AS_FILE, content_type=f"{ICS}; charset=utf-8")

"""The interviews of an application: both sides list them, the employer proposes one."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.response import Response

from apps.applications.api import examples
from apps.applications.api.answer import find_application
from apps.applications.api.interviews.answer import answer_interview
from apps.applications.api.interviews.examples import INTERVIEW, PROPOSAL
from apps.applications.api.serializers.interview_inputs import ProposeInterviewInput, ReaderQuery
from apps.applications.api.serializers.interview_outputs import InterviewOutput, InterviewPageOutput
from apps.applications.permissions import IsParty, MayDecide, PartyRequest, side_of
from apps.applications.selectors.interviews import list_interviews_of
from apps.applications.services import EmployerNotVerified, interviews
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants.enums import Scope


class InterviewsView(ApiView):
    """The interviews of one application."""

    query_serializer = ReaderQuery
    paginated = True
    scopes = {"GET": Scope.APPLICATIONS_READ, "POST": Scope.APPLICATIONS_WRITE}

    def get_permissions(self) -> list[BasePermission]:
        """Let both sides read."""
        return [IsParty() if self.request.method in SAFE_METHODS else MayDecide()]

    @extend_schema(
        operation_id="list_interviews",
        summary="List the interviews of an application",
        tags=["applications"],
        responses=InterviewPageOutput,
        examples=[examples.answered(examples.page(INTERVIEW))],
    )
    def get(self, request: PartyRequest, application_id: UUID) -> Response:
        """List them for either side, newest first. Name your `zone` to read the times by your own clock, too."""
        application = find_application(request, application_id)
        query = self.read_query(request)
        return self.page(
            list_interviews_of(application=application), InterviewOutput, reader=side_of(request), **query
        )

    @extend_schema(
        operation_id="propose_interview",
        summary="Propose times for an interview",
        tags=["applications"],
        request=ProposeInterviewInput,
        responses={
            201: InterviewOutput,
            **refused(interviews.SlotsRefused),
            **refused(interviews.InterviewNotAllowed, EmployerNotVerified, interviews.InterviewWaiting),
        },
        examples=[examples.asked(PROPOSAL), examples.answered(INTERVIEW)],
    )
    def post(self, request: PartyRequest, application_id: UUID) -> Response:
        """Propose one to six times to a candidate whom you invited; the candidate is told, and chooses one.

        Refused with `slots_refused` (400) if a time is over, too far away or not on the clock of the place, with
        `interview_not_allowed` (409) before inviting and after the end, with `employer_not_verified` (409) while your
        company is not verified, with `interview_waiting` (409) while your last times wait for an answer.
        """
        application = find_application(request, application_id)
        wish = read(ProposeInterviewInput, request.data)
        made = interviews.propose_interview(application=application, actor=request.user, **wish)
        return answer_interview(request, made, 201)

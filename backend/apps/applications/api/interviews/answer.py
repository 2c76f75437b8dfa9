"""One interview, found and shown to the side that asks."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from rest_framework.response import Response

from apps.applications.api.answer import find_application
from apps.applications.api.serializers.interview_outputs import InterviewOutput
from apps.applications.models import Interview
from apps.applications.permissions import PartyRequest, side_of
from apps.applications.selectors.interviews import list_interviews_of


def find_interview(request: PartyRequest, application_id: UUID, interview_id: UUID) -> Interview:
    """Find it among those of the application.

    :raises Http404: if it is not there, or somebody else's
    """
    application = find_application(request, application_id)
    interview: Interview = get_object_or_404(list_interviews_of(application=application), pk=interview_id)
    interview.application = application
    return interview


def answer_interview(request: PartyRequest, interview: Interview, status: int = 200) -> Response:
    """Answer with the interview as it is now."""
    return Response(InterviewOutput(interview, context={"reader": side_of(request)}).data, status)

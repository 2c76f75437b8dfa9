"""What the sides do with an interview: choose, decline, call off."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications.api import examples
from apps.applications.api.interviews.answer import answer_interview, find_interview
from apps.applications.api.interviews.examples import CANCELLED, CHOSEN, DECLINED, SLOT
from apps.applications.api.serializers import RejectInput, StepInput
from apps.applications.api.serializers.interview_inputs import ChooseSlotInput
from apps.applications.api.serializers.interview_outputs import InterviewOutput
from apps.applications.permissions import IsParty, PartyRequest, side_of
from apps.applications.services import interviews
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants.enums import Scope
from apps.users.permissions import IsCandidate

NOT_OPEN = refused(interviews.InterviewNotOpen)


class ChooseView(ApiView):
    """The candidate takes one of the times."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="choose_interview",
        summary="Choose a time for the interview",
        tags=["applications"],
        request=ChooseSlotInput,
        responses={
            200: InterviewOutput,
            **refused(interviews.SlotNotOffered),
            **refused(
                interviews.InterviewNotAllowed, interviews.InterviewNotOpen, interviews.InterviewOverlaps
            ),
        },
        examples=[examples.asked({"starts_at": SLOT["starts_at"]}), examples.answered(CHOSEN)],
    )
    def post(self, request: PartyRequest, application_id: UUID, interview_id: UUID) -> Response:
        """Choose one of the times; the employer is told.

        Refused with `slot_not_offered` (400), `interview_overlaps` (409) if you have another interview then,
        `interview_not_open` (409) if it changed meanwhile, `interview_not_allowed` (409) if the application ended.
        """
        interview = find_interview(request, application_id, interview_id)
        wish = read(ChooseSlotInput, request.data)
        chosen = interviews.choose_slot(interview=interview, actor=request.user, **wish)
        return answer_interview(request, chosen)


class DeclineView(ApiView):
    """No time fits."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="decline_interview",
        summary="Say that no time fits",
        tags=["applications"],
        request=StepInput,
        responses={200: InterviewOutput, **NOT_OPEN},
        examples=[examples.asked({"reason": DECLINED["reason"]}), examples.answered(DECLINED)],
    )
    def post(self, request: PartyRequest, application_id: UUID, interview_id: UUID) -> Response:
        """Say that none of the times fits, and why if you like; the employer can propose others.

        Refused with `interview_not_open` (409) if it changed meanwhile.
        """
        interview = find_interview(request, application_id, interview_id)
        why = read(StepInput, request.data)
        declined = interviews.decline_interview(interview=interview, actor=request.user, **why)
        return answer_interview(request, declined)


class CancelView(ApiView):
    """It does not take place."""

    permission_classes = [IsParty]
    scopes = {"POST": Scope.APPLICATIONS_WRITE}

    @extend_schema(
        operation_id="cancel_interview",
        summary="Call an interview off",
        tags=["applications"],
        request=RejectInput,
        responses={200: InterviewOutput, **NOT_OPEN},
        examples=[examples.asked({"reason": CANCELLED["reason"]}), examples.answered(CANCELLED)],
    )
    def post(self, request: PartyRequest, application_id: UUID, interview_id: UUID) -> Response:
        """Call off a proposal or a chosen interview, with a reason that the other side reads.

        Refused with `interview_not_open` (409) if it was declined, or called off by the other side.
        """
        interview = find_interview(request, application_id, interview_id)
        why, side = read(RejectInput, request.data), side_of(request)
        off = interviews.cancel_interview(interview=interview, actor=request.user, side=side, **why)
        return answer_interview(request, off)

"""Do not agree."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.moderation import services
from apps.moderation.api import examples
from apps.moderation.api.decisions.shapes import AppealOutput
from apps.moderation.api.decisions.views import find_decision
from apps.moderation.api.reports.shapes import AppealInput
from apps.moderation.errors import AlreadyAppealed, AppealTooLate, NothingToAppeal
from apps.users.permissions import IsSignedIn, SignedInRequest


class AppealDecisionView(ApiView):
    """An appeal against a decision about me."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="appeal_decision",
        summary="Appeal against a decision",
        tags=["moderation"],
        request=AppealInput,
        responses={201: AppealOutput, **refused(NothingToAppeal, AppealTooLate, AlreadyAppealed)},
        examples=[
            examples.asked({"text": "The amount is for a training that is free by law."}),
            examples.answered(examples.APPEALED, 201),
        ],
    )
    def post(self, request: SignedInRequest, id: UUID) -> Response:
        """Appeal: free, once, within six months. Another person than the first decides."""
        text = read(AppealInput, request.data)["text"]
        decision = find_decision(request, id)
        appeal = services.appeal_decision(appellant=request.user, decision=decision, text=text)
        return Response(AppealOutput(appeal).data, status=201)

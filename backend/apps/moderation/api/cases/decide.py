"""Decide a case."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.moderation import services
from apps.moderation.api import examples
from apps.moderation.api.cases.shapes import DecideCaseInput, OpenedCaseOutput
from apps.moderation.api.cases.views import find_case
from apps.moderation.enums import Action
from apps.moderation.errors import (
    ActionNotPossible,
    CaseDecided,
    CaseNotYours,
    OwnMatter,
    SameDecider,
    SeniorNeeded,
)
from apps.moderation.permissions import MayDecideCases
from apps.moderation.services import ArticleNeeded, FactsNeeded, Reasons
from apps.users.permissions import SignedInRequest

BESIDE = ("action", "tell", "is_upheld")  # what is said beside the reasons


class DecideView(ApiView):
    """The end of a case."""

    permission_classes = [MayDecideCases]

    @extend_schema(
        operation_id="decide_case",
        summary="Decide a case",
        tags=["moderation"],
        request=DecideCaseInput,
        responses={
            200: OpenedCaseOutput,
            **refused(CaseNotYours, CaseDecided, ActionNotPossible, SameDecider, OwnMatter),
            **refused(FactsNeeded, ArticleNeeded),
            **refused(SeniorNeeded),
        },
        examples=[examples.asked(examples.DECIDE), examples.answered(examples.OPENED)],
    )
    def post(self, request: SignedInRequest, id: UUID) -> Response:
        """Decide a case that you claimed: it is done, written down and told at once, with the reasons."""
        said = read(DecideCaseInput, request.data)
        services.settle_case(actor=request.user, case=find_case(request, id), **_read_decision(said))
        case = find_case(request, id)
        reports = services.read_reports(actor=request.user, case=case)
        return Response(OpenedCaseOutput(case, context={"reports": reports, "reader": request.user}).data)


def _read_decision(said: dict[str, Any]) -> dict[str, Any]:
    reasons = {name: value for name, value in said.items() if name not in BESIDE}
    reasons["rule_codes"] = tuple(reasons["rule_codes"])
    beside = {**{name: said[name] for name in BESIDE}, "action": Action(said["action"])}
    return {**beside, "reasons": Reasons(**reasons)}

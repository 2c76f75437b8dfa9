"""Take a case, or give it back."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView
from apps.moderation import services
from apps.moderation.api import examples
from apps.moderation.api.cases.shapes import CaseOutput
from apps.moderation.api.cases.views import find_case
from apps.moderation.errors import CaseDecided, CaseNotYours, CaseTaken, OwnMatter
from apps.moderation.permissions import MayDecideCases
from apps.users.permissions import SignedInRequest


class ClaimView(ApiView):
    """Who looks at a case."""

    permission_classes = [MayDecideCases]

    @extend_schema(
        operation_id="claim_case",
        summary="Claim a case",
        tags=["moderation"],
        request=None,
        responses={200: CaseOutput, **refused(CaseTaken, CaseDecided, OwnMatter)},
        examples=[examples.answered(examples.CLAIMED)],
    )
    def post(self, request: SignedInRequest, id: UUID) -> Response:
        """Keep others away from a case for 30 minutes; again: for another 30."""
        services.claim_case(actor=request.user, case=find_case(request, id))
        return Response(CaseOutput(find_case(request, id)).data)

    @extend_schema(
        operation_id="release_claim",
        summary="Give a case back",
        tags=["moderation"],
        responses={200: CaseOutput, **refused(CaseNotYours)},
        examples=[examples.answered(examples.CASE)],
    )
    def delete(self, request: SignedInRequest, id: UUID) -> Response:
        """Let somebody else have the case."""
        services.release_claim(actor=request.user, case=find_case(request, id))
        return Response(CaseOutput(find_case(request, id)).data)

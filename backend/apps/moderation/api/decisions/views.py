"""What was decided about me."""

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.moderation.api import examples
from apps.moderation.api.decisions.shapes import OwnDecisionOutput, ShownDecisionOutput
from apps.moderation.models import Decision
from apps.moderation.selectors import get_decision_of, list_decisions_of
from apps.users.permissions import IsSignedIn, SignedInRequest


class DecisionsView(ApiView):
    """Decisions about me, or about my organizations."""

    permission_classes = [IsSignedIn]
    paginated = True

    @extend_schema(
        operation_id="list_decisions",
        summary="List decisions about me",
        tags=["moderation"],
        responses={200: OwnDecisionOutput(many=True)},
        examples=[examples.answered(examples.DECISION)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List what we decided about you or an organization you act for, newest first."""
        return self.page(list_decisions_of(user=request.user), OwnDecisionOutput)


class DecisionView(ApiView):
    """One of them."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="get_decision",
        summary="Read a statement of reasons",
        tags=["moderation"],
        responses={200: ShownDecisionOutput},
        examples=[examples.answered(examples.SHOWN)],
    )
    def get(self, request: SignedInRequest, id: UUID) -> Response:
        """Read what we decided, why, how we found it and what you can do."""
        decision = find_decision(request, id)
        return Response(ShownDecisionOutput(decision, context={"reader": request.user}).data)


def find_decision(request: SignedInRequest, id: UUID) -> Decision:
    """Find a decision about who asks.

    :raises Http404: if there is none
    """
    try:
        return get_decision_of(user=request.user, decision_id=id)
    except Decision.DoesNotExist as error:
        raise Http404 from error

"""Deciding on several applications to one job."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications import services
from apps.applications.api import examples
from apps.applications.api.serializers.decisions import DecideInput, DecisionsOutput
from apps.applications.enums import ApplicationStatus
from apps.applications.permissions import MayDecide
from apps.applications.services.decide import decide_on_applications
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest

IDS = [examples.APPLICATION["id"], "019401f0-7c39-7f44-8f62-6a2f0c1f7d09"]
DECIDED = {
    "results": [
        {"id": IDS[0], "outcome": "done", "code": "", "detail": ""},
        {
            "id": IDS[1],
            "outcome": "refused",
            "code": "step_not_allowed",
            "detail": "This application cannot take this step now.",
        },
    ]
}


class DecideView(ApiView):
    """The applications to one job, several at once."""

    permission_classes = [MayDecide]
    scopes = {"POST": Scope.APPLICATIONS_WRITE}
    transactional = False  # each application has its own, so that one refusal undoes nothing else
    replayable = (
        False  # an Idempotency-Key would tie them together again; sending it twice does it once anyway
    )

    @extend_schema(
        operation_id="decide_on_applications",
        summary="Decide on several applications",
        tags=["applications"],
        request=DecideInput,
        responses={200: DecisionsOutput, **refused(services.ReasonMissing)},
        examples=[
            examples.asked({"ids": IDS, "status": "rejected", "reason": "The places are taken."}),
            examples.answered(DECIDED),
        ],
    )
    def post(self, request: MemberRequest, job_id: UUID) -> Response:
        """Take at most 100 applications to a status, one by one; the answer says for each what became of it.

        `already` means that it was there before: sending the same again is harmless. Each refusal has the code that
        `change_application` has, or is `not_found`, or `not_reached` if there was no time left: send it again. Refused
        as a whole with `reason_missing` (400) for a rejection without a reason.
        """
        wish = read(DecideInput, request.data)
        to = ApplicationStatus(wish.pop("status"))
        made = decide_on_applications(tenant=request.tenant, job_id=job_id, to=to, actor=request.user, **wish)
        return Response(DecisionsOutput({"results": made}).data)

"""A path for every step: view, shortlist, invite, offer, reject; accept, withdraw."""

from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.response import Response

from apps.applications.api import examples
from apps.applications.api.serializers import (
    ApplicationOutput,
    EmployerApplicationOutput,
    RejectInput,
    StepInput,
)
from apps.applications.api.steps import IF_MATCH, REFUSALS, take_step
from apps.applications.enums import ApplicationStatus
from apps.applications.permissions import PartyRequest
from apps.core.api.views import ApiView, read
from apps.tenants.permissions import CanWrite
from apps.users.permissions import IsCandidate

NOT_NOW = "Refused with `step_not_allowed` (409) if the status of now does not allow it."


def _describe(
    verb: str,
    summary: str,
    description: str,
    *,
    output: Any,
    example: dict[str, Any],
    to: ApplicationStatus,
    reason: str = "",
) -> Any:
    """Describe a step for the OpenAPI; all of them answer and refuse alike."""
    operation = extend_schema(
        operation_id=f"{verb}_application",
        summary=summary,
        description=f"{description} {NOT_NOW}",
        tags=["applications"],
        parameters=[IF_MATCH],
        responses={200: output, **REFUSALS},
        request=RejectInput if to == ApplicationStatus.REJECTED else StepInput,
        examples=[examples.asked({"reason": reason}), examples.answered({**example, "status": to.value})],
    )
    return extend_schema_view(post=operation)


_by_employer = partial(_describe, output=EmployerApplicationOutput, example=examples.SEEN_BY_EMPLOYER)
_with_contact = partial(_describe, output=EmployerApplicationOutput, example=examples.INVITED)
_by_candidate = partial(_describe, output=ApplicationOutput, example=examples.APPLICATION)


class StepView(ApiView):
    """One named step."""

    to: ClassVar[ApplicationStatus]
    input_serializer: ClassVar[type[StepInput | RejectInput]] = StepInput

    def post(self, request: PartyRequest, application_id: UUID) -> Response:
        """Take it."""
        data = read(self.input_serializer, request.data)
        return take_step(request, application_id, status=self.to, **data)


class EmployerStepView(StepView):
    """A step of the employer's side."""

    permission_classes = [CanWrite]


class CandidateStepView(StepView):
    """A step of the candidate's side."""

    permission_classes = [IsCandidate]


@_by_employer(
    "view",
    "Say that you read it",
    "Tell the candidate that somebody read the application; only this does, looking alone changes nothing.",
    to=ApplicationStatus.VIEWED,
)
class ViewView(EmployerStepView):
    """Somebody read it."""

    to = ApplicationStatus.VIEWED


@_by_employer(
    "shortlist",
    "Put on the short list",
    "Keep the application for the next round.",
    to=ApplicationStatus.SHORTLISTED,
)
class ShortlistView(EmployerStepView):
    """It stays in."""

    to = ApplicationStatus.SHORTLISTED


@_with_contact(
    "invite",
    "Invite",
    "Invite the candidate. From now on you see name and e-mail; the reason goes with the mail.",
    to=ApplicationStatus.INVITED,
    reason="Can you come on Monday at 10:00?",
)
class InviteView(EmployerStepView):
    """They meet."""

    to = ApplicationStatus.INVITED


@_with_contact(
    "offer",
    "Offer the job",
    "Offer the job to somebody you invited.",
    to=ApplicationStatus.OFFERED,
    reason="You can start on 1 December, 32 hours a week.",
)
class OfferView(EmployerStepView):
    """The job is theirs to take."""

    to = ApplicationStatus.OFFERED


@_by_employer(
    "reject",
    "Reject, with a reason",
    "Say no. The candidate reads the reason.",
    to=ApplicationStatus.REJECTED,
    reason="We need somebody with a forklift licence.",
)
class RejectView(EmployerStepView):
    """Not this time."""

    to = ApplicationStatus.REJECTED
    input_serializer = RejectInput


@_by_candidate("accept", "Accept the offer", "Take the job that was offered.", to=ApplicationStatus.ACCEPTED)
class AcceptView(CandidateStepView):
    """The candidate takes the job."""

    to = ApplicationStatus.ACCEPTED


@_by_candidate(
    "withdraw",
    "Take the application back",
    "Take it back; after that one may apply to the job again.",
    to=ApplicationStatus.WITHDRAWN,
    reason="I found another job.",
)
class WithdrawView(CandidateStepView):
    """The candidate takes it back."""

    to = ApplicationStatus.WITHDRAWN

"""A path for every step of the candidate: accept, withdraw."""

from functools import partial

from apps.applications.api import examples
from apps.applications.api.named_step import StepView, describe_step
from apps.applications.api.serializers import ApplicationOutput
from apps.applications.enums import ApplicationStatus
from apps.users.permissions import IsCandidate

_by_candidate = partial(describe_step, output=ApplicationOutput, example=examples.APPLICATION)


class CandidateStepView(StepView):
    """A step of the candidate's side."""

    permission_classes = [IsCandidate]


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

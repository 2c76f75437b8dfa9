"""A path for every step of the employer: view, shortlist, invite, offer, hire, reject."""

from functools import partial

from apps.applications.api import examples
from apps.applications.api.named_step import StepView, describe_step
from apps.applications.api.serializers import EmployerApplicationOutput, RejectInput
from apps.applications.enums import ApplicationStatus
from apps.applications.permissions import MayDecide
from apps.tenants.enums import Scope

_by_employer = partial(describe_step, output=EmployerApplicationOutput, example=examples.SEEN_BY_EMPLOYER)
_with_contact = partial(describe_step, output=EmployerApplicationOutput, example=examples.INVITED)


class EmployerStepView(StepView):
    """A step of the employer's side."""

    permission_classes = [MayDecide]
    scopes = {"POST": Scope.APPLICATIONS_WRITE}


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


@_with_contact(
    "hire",
    "Say that they start",
    "Keep on record that somebody who accepted has the job.",
    to=ApplicationStatus.HIRED,
    reason="See you on 1 December at 8:00.",
)
class HireView(EmployerStepView):
    """They start."""

    to = ApplicationStatus.HIRED


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

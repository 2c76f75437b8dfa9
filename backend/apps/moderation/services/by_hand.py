"""A member of staff comes upon something that nobody reported."""

from uuid import UUID

from django.db import transaction

from apps.moderation.enums import CaseKind, TargetKind
from apps.moderation.errors import CaseTaken, SeniorNeeded, TargetUnknown
from apps.moderation.models import Case
from apps.moderation.selectors.targets import find_target
from apps.moderation.services.cases import open_case
from apps.moderation.services.claim import claim_case
from apps.users.models import User


@transaction.atomic
def take_up_by_hand(*, actor: User, target_kind: TargetKind, target_id: UUID) -> Case:
    """Claim the open case about this, or open one: what takes something away is decided there, with its reasons.

    :raises TargetUnknown: if there is no such thing
    :raises CaseTaken: if a colleague looks at it, or may look at it only because it is for senior moderators
    Other refusals as those of `claim_case`.
    """
    if find_target(kind=target_kind, target_id=target_id) is None:
        raise TargetUnknown
    known = Case.objects.visible_to(actor).undecided().filter(target_kind=target_kind, target_id=target_id)
    case = known.exclude(kind=CaseKind.APPEAL).urgent_first().first() or open_case(
        kind=CaseKind.REPORT, target_kind=target_kind, target_id=target_id
    )
    try:
        return claim_case(actor=actor, case=case)
    except SeniorNeeded as refusal:  # nobody else hears that there is such a case
        raise CaseTaken from refusal

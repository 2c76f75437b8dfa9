"""An employer lost its verification, and nobody of us decided it."""

from uuid import UUID

from apps.employers.enums import CheckKind, CheckReason
from apps.moderation.enums import Action, CaseKind, Ground, TargetKind
from apps.moderation.models import Decision
from apps.moderation.services.automatic import decide_automatically
from apps.moderation.services.cases import open_case

TERMS = "Only verified employers may publish"  # of our terms


def explain_lost_verification(*, employer_id: UUID, reasons: str) -> Decision:
    """Give the reasons, and let a person look at the case.

    :param reasons: "kind:reason" of each check that took the verification, by commas
    """
    pairs = [pair.partition(":")[::2] for pair in reasons.split(",") if pair]
    case = open_case(kind=CaseKind.VERIFICATION_LOST, target_kind=TargetKind.EMPLOYER, target_id=employer_id)
    return decide_automatically(
        case=case,
        action=Action.SUSPEND,
        say_facts=lambda: " ".join(_say(kind, reason) for kind, reason in pairs),
        ground=Ground.TERMS,
        article=TERMS,
        rule_codes=[],
    )


def _say(kind: str, reason: str) -> str:
    words = CheckReason(reason).label if reason in CheckReason.values else reason
    name = CheckKind(kind).label if kind in CheckKind.values else kind
    return f"{name}: {words}"

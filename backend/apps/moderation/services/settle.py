"""Decide whatever a case is."""

from apps.moderation.enums import Action, CaseKind
from apps.moderation.models import Appeal, Case, Decision
from apps.moderation.services.decide import decide_case
from apps.moderation.services.decide_appeal import decide_appeal
from apps.moderation.services.reasons import Reasons
from apps.users.models import User


def settle_case(
    *,
    actor: User,
    case: Case,
    action: Action,
    reasons: Reasons,
    tell: bool | None = None,
    is_upheld: bool | None = None,
) -> Decision | Appeal:
    """Decide a case; that of an appeal is decided as one, and the facts are the answer to who appealed.

    Parameters and refusals as those of `decide_case` and `decide_appeal`.
    """
    if case.kind == CaseKind.APPEAL:
        return decide_appeal(
            actor=actor,
            case=case,
            action=action,
            reasons=reasons,
            answer=reasons.facts,
            is_upheld=is_upheld,
        )
    return decide_case(actor=actor, case=case, action=action, reasons=reasons, tell=tell)

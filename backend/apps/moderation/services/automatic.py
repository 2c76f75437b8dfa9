"""What the law or a register decides by itself is explained like everything else."""

from django.utils.translation import override

from apps.core.services import record_audit
from apps.moderation.enums import Action, Ground
from apps.moderation.models import Case, Decision
from apps.moderation.selectors.targets import find_target
from apps.moderation.services.reasons import Reasons
from apps.moderation.services.record import record_decision, tell_affected
from apps.moderation.services.statements import Say


def decide_automatically(
    *, case: Case, action: Action, say_facts: Say, ground: Ground, article: str, rule_codes: list[str]
) -> Decision:
    """Write down and tell what was done already, without a person; in the caller's transaction.

    :param say_facts: says what was seen, in the active language: each reader gets it in theirs
    """
    target = find_target(kind=case.target[0], target_id=case.target_id)
    with override("en"):
        facts = say_facts()
    decision = record_decision(
        case=case,
        action=action,
        reasons=Reasons(facts=facts, ground=ground, article=article, rule_codes=tuple(rule_codes)),
        target=target,
        decided_by=None,
        is_detected_automatically=True,
    )
    tell_affected(decision=decision, name=target.name if target else case.url, say_facts=say_facts)
    record_audit(
        actor=None, action="moderation.decide_automatically", subject=decision, detail={"rules": rule_codes}
    )
    return decision

"""Decide a case."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish_all
from apps.core.services import record_audit
from apps.moderation.enums import HIDES, Action, CaseKind, CaseState, ReportOutcome
from apps.moderation.errors import ActionNotPossible, TargetChanged
from apps.moderation.events import ReportDecided
from apps.moderation.models import Case, Decision, Report
from apps.moderation.selectors.targets import Target, find_target
from apps.moderation.services.claim import require_claim
from apps.moderation.services.effects import Order, act, is_half_done
from apps.moderation.services.reasons import Reasons
from apps.moderation.services.record import record_decision, tell_affected
from apps.users.models import User

FOUND_BY_PROGRAM = frozenset(
    {CaseKind.HELD_JOB, CaseKind.VERIFICATION_LOST, CaseKind.LAW_CHANGED, CaseKind.HARVEST}
)


@transaction.atomic
def decide_case(
    *,
    actor: User,
    case: Case,
    action: Action,
    reasons: Reasons,
    tell: bool | None = None,
    seen: datetime | None = None,
) -> Decision:
    """Decide a case that the actor claimed: do it, write it down, tell whom it is about and who reported.

    All of it is one transaction: what the owning app refuses was never decided.

    :param tell: whether whom it is about is told now; None: yes, but in senior cases no, for nobody must be warned
        before the people in danger are safe
    :param seen: the `updated_at` of what the actor looked at; None skips the comparison
    :raises TargetChanged: if it is another one now: nobody approves a text that came after the look
    :raises CaseNotYours: without a claim that still holds; other refusals as those of `claim_case`
    :raises FactsNeeded: without what was seen
    :raises ArticleNeeded: if something is taken away, and not said by which article
    :raises ActionNotPossible: if the action does not fit what it is about, or that is gone
    """
    case = require_claim(actor=actor, case=case)
    if case.kind == CaseKind.APPEAL:
        raise ActionNotPossible(action=action.label)
    reasons.require(takes_away=action in HIDES)
    decision = carry_out(actor=actor, case=case, action=action, reasons=reasons, tell=tell, seen=seen)
    end_case(case=case)
    _settle_reports(case, action)
    return decision


def carry_out(
    *,
    actor: User,
    case: Case,
    action: Action,
    reasons: Reasons,
    tell: bool | None = None,
    seen: datetime | None = None,
) -> Decision:
    """Do what was decided, write it down and tell, in the caller's transaction."""
    target = find_target(kind=case.target[0], target_id=case.target_id)
    _require_same(target, seen)
    decision = record_decision(
        case=case,
        action=action,
        reasons=reasons,
        target=target,
        decided_by=actor,
        is_detected_automatically=is_found_by_program(case=case),
        is_silent=is_silent(case=case, action=action, target=target, tell=tell),
    )
    act(kind=case.target[0], action=action, order=_order(actor, case, decision, target, seen))
    tell_affected(decision=decision, name=target.name if target else case.url)
    detail = {"action": action.value, "case": str(case.pk), "rules": decision.rule_codes}
    record_audit(actor=actor, action="moderation.decide_case", subject=decision, detail=detail)
    return decision


def is_found_by_program(*, case: Case) -> bool:
    """Tell whether nobody reported it: a program brought it here."""
    return CaseKind(case.kind) in FOUND_BY_PROGRAM


def is_silent(*, case: Case, action: Action, target: Target | None, tell: bool | None) -> bool:
    """Tell whether whom it is about is not told: by choice; not said (None), in senior cases; nor that the first of two
    people agreed, for nothing is decided yet.
    """
    is_chosen = case.is_senior if tell is None else not tell
    return is_chosen or is_half_done(kind=case.target[0], action=action, row=target and target.row)


def end_case(*, case: Case) -> None:
    """Nothing is left to do."""
    case.state, case.claimed_until, case.decided_at = CaseState.DECIDED, None, timezone.now()
    case.save(update_fields=["state", "claimed_until", "decided_at", "updated_at"])


def _require_same(target: Target | None, seen: datetime | None) -> None:
    if target and seen and getattr(target.row, "updated_at", seen) != seen:
        raise TargetChanged


def _order(
    actor: User, case: Case, decision: Decision, target: Target | None, seen: datetime | None
) -> Order | None:
    if target is None:
        return None
    return Order(
        actor=actor,
        row=target.row,
        reason=decision.facts,
        decision_id=decision.pk,
        check_id=case.check_id,
        seen=seen,
    )


def _settle_reports(case: Case, action: Action) -> None:
    outcome = ReportOutcome.UPHELD if action in HIDES else ReportOutcome.REJECTED
    waiting = Report.objects.filter(case=case, outcome=ReportOutcome.WAITING)
    ids = list(waiting.order_by("pk").values_list("pk", flat=True))
    waiting.update(outcome=outcome, decided_at=case.decided_at, updated_at=case.decided_at)
    publish_all(ReportDecided(report_id=id) for id in ids)

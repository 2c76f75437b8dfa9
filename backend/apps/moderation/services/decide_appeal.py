"""Decide an appeal: somebody else than the first time."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.moderation.enums import HIDES, Action, AppealOutcome, AppealSide, CaseKind, ReportOutcome
from apps.moderation.errors import ActionNotPossible, SameDecider
from apps.moderation.events import AppealDecided, ReportDecided
from apps.moderation.models import Appeal, Case, Report
from apps.moderation.services.claim import require_claim
from apps.moderation.services.decide import carry_out, end_case
from apps.moderation.services.reasons import Reasons
from apps.moderation.services.still_waiting import queue_what_still_waits
from apps.users.models import User


@transaction.atomic
def decide_appeal(
    *,
    actor: User,
    case: Case,
    action: Action,
    reasons: Reasons,
    answer: str,
    seen: datetime | None = None,
    is_upheld: bool | None = None,
) -> Appeal:
    """Decide the appeal that a claimed case is about: `NONE` rejects it, every other action is what happens instead.

    :param action: to whom the first decision was about, `RESTORE`, `RELEASE` or `APPROVE` gives back what it took;
        for who reported, an action that takes something away does now what the report asked for
    :param answer: why, for who appealed
    :param is_upheld: True with `NONE`: who appealed is right, and nothing is left to do here (a job that was refused or
        paused is published by its employer); None: what the action says
    :raises SameDecider: if the actor made the first decision
    :raises ActionNotPossible: if the action does not answer this appeal, or the case is no appeal
    Other refusals as those of `decide_case`.
    """
    case = require_claim(actor=actor, case=case)
    appeal = _appeal_of(case, action)
    if appeal.decision.decided_by_id == actor.pk:
        raise SameDecider
    Reasons(facts=answer).require(takes_away=False)
    _fits(appeal, action)
    if action != Action.NONE:
        reasons.require(takes_away=action in HIDES)
        carry_out(actor=actor, case=case, action=action, reasons=reasons, seen=seen)
    end_case(case=case)
    queue_what_still_waits(case=case)
    _settle(appeal, actor, answer, is_upheld=action != Action.NONE or bool(is_upheld))
    return appeal


def _appeal_of(case: Case, action: Action) -> Appeal:
    if case.kind != CaseKind.APPEAL:
        raise ActionNotPossible(action=action.label)
    return Appeal.objects.select_related("decision", "report").get(case=case)


def _fits(appeal: Appeal, action: Action) -> None:
    takes_away = action in HIDES
    wanted = takes_away if appeal.side == AppealSide.REPORTER else not takes_away
    if action != Action.NONE and not wanted:
        raise ActionNotPossible(action=action.label)


def _settle(appeal: Appeal, actor: User, answer: str, *, is_upheld: bool) -> None:
    appeal.outcome = AppealOutcome.UPHELD if is_upheld else AppealOutcome.REJECTED
    appeal.answer, appeal.decided_by, appeal.decided_at = answer.strip(), actor, timezone.now()
    appeal.save()
    if is_upheld and appeal.report:
        Report.objects.filter(pk=appeal.report.pk).update(outcome=ReportOutcome.UPHELD)
        publish(ReportDecided(report_id=appeal.report.pk))
    record_audit(
        actor=actor, action="moderation.decide_appeal", subject=appeal, detail={"outcome": appeal.outcome}
    )
    publish(AppealDecided(appeal_id=appeal.pk))

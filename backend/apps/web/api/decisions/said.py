"""Decisions in words."""

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from apps.core.services import acting_for
from apps.moderation.enums import HIDES, Action, AppealOutcome, TargetKind
from apps.moderation.models import Appeal, Decision, Statement
from apps.users.models import User
from apps.web.api.jobs.words.times import say_moment


@dataclass(frozen=True)
class NamedDecision:
    """A line of a list."""

    id: UUID
    action: str
    about: str
    day: str


@dataclass(frozen=True)
class SaidDecision:
    """The statement of reasons as its reader got it, and how far an appeal is."""

    named: NamedDecision
    language: str
    paragraphs: list[str]
    may_appeal: bool
    appeal_until: str
    appeal: str
    answer: str


def name_decision(decision: Decision) -> NamedDecision:
    """Say what was done to what, and when."""
    return NamedDecision(
        id=decision.pk,
        action=str(Action(decision.action).label),
        about=str(TargetKind(decision.target_kind).label),
        day=say_moment(decision.created_at),
    )


def say_decision(decision: Decision, *, reader: User) -> SaidDecision:
    """Say it in the words that were sent; a colleague who came later reads what was seen."""
    with acting_for(user_id=reader.pk):
        sent = Statement.objects.filter(decision=decision, recipient=reader).first()
    appeal = next(iter(decision.own_appeals), None)  # type: ignore[attr-defined]  # the selector adds it
    is_in_time = timezone.now() <= decision.appeal_until
    return SaidDecision(
        named=name_decision(decision),
        language=sent.language if sent else "",
        paragraphs=(sent.text if sent else decision.facts).split("\n\n"),
        may_appeal=decision.action in HIDES and is_in_time and appeal is None,
        appeal_until=say_moment(decision.appeal_until),
        appeal=_say_appeal(appeal),
        answer=appeal.answer if appeal else "",
    )


def _say_appeal(appeal: Appeal | None) -> str:
    return str(AppealOutcome(appeal.outcome).label) if appeal else ""

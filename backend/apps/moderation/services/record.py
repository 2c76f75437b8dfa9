"""Write a decision down, and tell whom it is about."""

from datetime import timedelta

from django.utils import timezone

from apps.core.events import publish
from apps.moderation.enums import Action, TargetKind
from apps.moderation.events import StatementWritten
from apps.moderation.models import Case, Decision, Statement
from apps.moderation.selectors.affected import list_affected
from apps.moderation.selectors.targets import Target
from apps.moderation.services.reasons import Reasons
from apps.moderation.services.statements import Say, write_statement
from apps.users.models import User

APPEAL_FOR = timedelta(days=183)  # DSA 20: at least six months


def record_decision(
    *,
    case: Case,
    action: Action,
    reasons: Reasons,
    target: Target | None,
    decided_by: User | None,
    is_detected_automatically: bool,
    is_silent: bool = False,
) -> Decision:
    """Keep the decision; nobody is told yet."""
    decision = draft_decision(
        case=case,
        action=action,
        reasons=reasons,
        target=target,
        decided_by=decided_by,
        is_detected_automatically=is_detected_automatically,
        is_silent=is_silent,
    )
    decision.save(force_insert=True)
    return decision


def draft_decision(
    *,
    case: Case,
    action: Action,
    reasons: Reasons,
    target: Target | None,
    decided_by: User | None,
    is_detected_automatically: bool,
    is_silent: bool = False,
) -> Decision:
    """Make the decision, unsaved: for a look before somebody decides."""
    return Decision(
        case=case, decided_by=decided_by, action=action, target_kind=TargetKind(case.target_kind),
        target_id=case.target_id, tenant=target.tenant if target else None,
        affected=target.person if target else None, ends_on=reasons.ends_on, facts=reasons.facts.strip(),
        note=reasons.note.strip(), ground=reasons.ground, article=reasons.article.strip(),
        rule_codes=list(reasons.rule_codes), is_detected_automatically=is_detected_automatically,
        is_decided_automatically=decided_by is None, is_silent=is_silent,
        appeal_until=timezone.now() + APPEAL_FOR,
    )  # fmt: skip


def tell_affected(*, decision: Decision, name: str, say_facts: Say | None = None) -> int:
    """Write the statement of reasons for everybody it is about, each in their language; returns how many."""
    is_told = not decision.is_silent and decision.action != Action.NONE
    people = list(list_affected(decision=decision)) if is_told else []
    for person in people:
        text = write_statement(decision=decision, name=name, language=person.language, say_facts=say_facts)
        statement = Statement.objects.create(
            decision=decision, recipient=person, language=person.language, text=text
        )
        publish(StatementWritten(statement_id=statement.pk))
    return len(people)

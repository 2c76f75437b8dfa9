"""What people would be told, before it is decided."""

from collections import Counter
from dataclasses import dataclass

from django.conf import settings

from apps.moderation.enums import Action
from apps.moderation.models import Case
from apps.moderation.selectors.affected import list_affected
from apps.moderation.selectors.targets import find_target
from apps.moderation.services.decide import is_found_by_program, is_silent
from apps.moderation.services.reasons import Reasons
from apps.moderation.services.record import draft_decision
from apps.moderation.services.statements import write_statement
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Preview:
    """The statement of reasons in one language, and how many people read it in that language."""

    language: str
    name: str
    readers: int
    text: str


def preview_statements(
    *, actor: User, case: Case, action: Action, reasons: Reasons, tell: bool | None = None
) -> list[Preview]:
    """Write the statements that `decide_case` would send, one for each language; nothing is stored.

    An empty list: nobody would be told.
    """
    target = find_target(kind=case.target[0], target_id=case.target_id)
    decision = draft_decision(
        case=case,
        action=action,
        reasons=reasons,
        target=target,
        decided_by=actor,
        is_detected_automatically=is_found_by_program(case=case),
        is_silent=is_silent(case=case, action=action, target=target, tell=tell),
    )
    if decision.is_silent or action == Action.NONE:
        return []
    languages = Counter(person.language for person in list_affected(decision=decision))
    name = target.name if target else case.url
    return [
        Preview(
            language=language,
            name=dict(settings.LANGUAGES).get(language, language),
            readers=readers,
            text=write_statement(decision=decision, name=name, language=language),
        )
        for language, readers in sorted(languages.items())
    ]

"""A decision, as who may read it reads it."""

from apps.core.services import acting_as_system
from apps.moderation.models import Decision, Statement
from apps.moderation.selectors.targets import find_target
from apps.moderation.services.statements import write_statement
from apps.users.models import User


def say_decision(*, decision: Decision, reader: User) -> str:
    """Say the statement of reasons as the reader got it, or in their language if they joined later."""
    own = Statement.objects.filter(decision=decision, recipient=reader).values_list("text", flat=True).first()
    return own or write_statement(decision=decision, name=name_target(decision), language=reader.language)


def name_target(decision: Decision) -> str:
    """What people call what the decision is about; empty if it is gone."""
    with acting_as_system(reason="moderation.name_target"):
        kind, target_id = decision.named_target
        target = find_target(kind=kind, target_id=target_id)
        return target.name if target else ""

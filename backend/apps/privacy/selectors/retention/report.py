"""How much is due."""

from dataclasses import dataclass
from datetime import datetime

from apps.privacy.selectors.retention.rule import Rule
from apps.privacy.selectors.retention.rules import RULES


@dataclass(frozen=True)
class Due:
    """How many rows have to go by a rule."""

    rule: Rule
    count: int


def count_due(*, at: datetime) -> list[Due]:
    """Count the rows that each rule lets go at that moment. Counts only: no row is named."""
    return [Due(rule, rule.find_due(at).count()) for rule in RULES]

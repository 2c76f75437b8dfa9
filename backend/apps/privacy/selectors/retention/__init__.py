"""How long what stays, as data: the rules, and what is due by each."""

from apps.privacy.selectors.retention.applications import KEPT, KEPT_WITH_CONSENT, list_due_applications
from apps.privacy.selectors.retention.report import Due, count_due
from apps.privacy.selectors.retention.rule import OWN_JOB, Rule
from apps.privacy.selectors.retention.rules import RULES, get_rule

__all__ = [
    "KEPT",
    "KEPT_WITH_CONSENT",
    "OWN_JOB",
    "RULES",
    "Due",
    "Rule",
    "count_due",
    "get_rule",
    "list_due_applications",
]

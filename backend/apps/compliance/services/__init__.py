"""The law as pure functions over dated reference data."""

from apps.compliance.services.book import RULES, find_rule, make_finding, say_finding, say_warning
from apps.compliance.services.draft import Draft, Housing
from apps.compliance.services.finding import Finding, Rule, Span, Verdict, judge

__all__ = [
    "RULES",
    "Draft",
    "Finding",
    "Housing",
    "Rule",
    "Span",
    "Verdict",
    "find_rule",
    "judge",
    "make_finding",
    "say_finding",
    "say_warning",
]

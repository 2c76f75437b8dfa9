"""The law as pure functions over dated reference data."""

from apps.compliance.services.book import RULES, find_rule, make_finding, say_finding, say_warning
from apps.compliance.services.check import check_draft
from apps.compliance.services.draft import Draft, Housing
from apps.compliance.services.finding import Finding, Rule, Span, Verdict, judge
from apps.compliance.services.pay import AgePay, PayExplained, explain_pay
from apps.compliance.services.reference import DueInThePast, ReasonMissing, confirm_reference, save_reference
from apps.compliance.services.rules import check_numbers, check_permit
from apps.compliance.services.wording import LEXICON_VERSION, check_wording

__all__ = [
    "LEXICON_VERSION",
    "RULES",
    "AgePay",
    "Draft",
    "DueInThePast",
    "Finding",
    "Housing",
    "PayExplained",
    "ReasonMissing",
    "Rule",
    "Span",
    "Verdict",
    "check_draft",
    "check_numbers",
    "check_permit",
    "check_wording",
    "confirm_reference",
    "explain_pay",
    "find_rule",
    "judge",
    "make_finding",
    "save_reference",
    "say_finding",
    "say_warning",
]

"""Reads of moderation."""

from apps.moderation.selectors.decisions import get_decision_of, list_decisions_of
from apps.moderation.selectors.outcome import find_report
from apps.moderation.selectors.queue import CaseFilter, get_case, list_cases
from apps.moderation.selectors.record import Record, get_record
from apps.moderation.selectors.targets import Target, find_target
from apps.moderation.selectors.transparency import get_transparency

__all__ = [
    "CaseFilter",
    "Record",
    "Target",
    "find_report",
    "find_target",
    "get_case",
    "get_decision_of",
    "get_record",
    "get_transparency",
    "list_cases",
    "list_decisions_of",
]

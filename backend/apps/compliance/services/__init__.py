"""The law as pure functions over dated reference data."""

from apps.compliance.services.draft import Draft, Housing
from apps.compliance.services.finding import Finding, Rule, Span, Verdict, judge

__all__ = ["Draft", "Finding", "Housing", "Rule", "Span", "Verdict", "judge"]

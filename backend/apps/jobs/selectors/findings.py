"""Findings as they are stored, and for the employer's eyes in the active language."""

from collections.abc import Mapping
from typing import Any

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services import Finding, Span, find_rule, say_finding

# Whose text or number it is, and whose name is alike, is for our staff only.
ABOUT_OTHERS = {RuleCode.DUPLICATE_TEXT, RuleCode.DUPLICATE_CONTACT, RuleCode.LOOKALIKE}


def show_finding(finding: Finding) -> dict[str, Any]:
    """Say what a rule found: where, why, by which law, and which words would do."""
    rule = find_rule(finding.code)
    return {
        "code": finding.code,
        "effect": finding.effect,
        "weight": finding.weight,
        "field": finding.field,
        "params": {} if finding.code in ABOUT_OTHERS else dict(finding.params),
        "spans": [
            {"field": span.field, "start": span.start, "end": span.end, "text": span.text}
            for span in finding.spans
        ],
        "rewrite": finding.rewrite,
        "message": say_finding(finding),
        "law": rule.law,
        "url": rule.url,
    }


def read_finding(stored: Mapping[str, Any]) -> Finding:
    """Read a finding back from a check.

    :raises ValueError: if its rule is not in the book any more
    """
    return Finding(
        code=RuleCode(stored["code"]),
        effect=Effect(stored["effect"]),
        weight=stored["weight"],
        field=stored["field"],
        params=stored["params"],
        spans=tuple(Span(**span) for span in stored["spans"]),
        rewrite=stored["rewrite"],
    )

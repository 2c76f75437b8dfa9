"""What a rule says of a draft, and what all rules together make of it."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from apps.compliance.enums import Effect, Outcome, RuleCode

STOPS_AT, HOLDS_AT = 100, 40  # sums of weights (domain.md, 4.3)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule as it is written down; one code, one effect, one sentence.

    :param weight: what it adds to the sum that decides
    :param message: for the employer, in plain words; placeholders are filled with the finding's `params`
    :param law: where the rule stands, as lawyers cite it; empty for our own terms
    :param warning: for those who read the published job; empty if it is none of their business
    """

    code: RuleCode
    effect: Effect
    weight: int
    message: str | Promise
    law: str = ""
    url: str = ""
    warning: str | Promise = ""


@dataclass(frozen=True, kw_only=True)
class Span:
    """The words that made a rule speak: characters `start` to `end` of a field of the draft."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One rule that spoke. As data it is stored with what came of it, so it holds codes and numbers, no sentences.

    :param field: the field of the draft that would have to change; empty if it is about the company
    :param rewrite: neutral words for those of the first span
    """

    code: RuleCode
    effect: Effect
    weight: int
    field: str = ""
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    rewrite: str = ""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What all findings come to."""

    outcome: Outcome
    score: int
    findings: tuple[Finding, ...]


def judge(findings: Iterable[Finding]) -> Verdict:
    """Add up: a block or 100 stops a job, a hold or 40 sends it to a person, else it may be published."""
    found = tuple(findings)
    effects, score = {finding.effect for finding in found}, sum(finding.weight for finding in found)
    if Effect.BLOCK in effects or score >= STOPS_AT:
        outcome = Outcome.BLOCK
    elif Effect.HOLD in effects or score >= HOLDS_AT:
        outcome = Outcome.HOLD
    else:
        outcome = Outcome.PUBLISH
    return Verdict(outcome=outcome, score=score, findings=found)

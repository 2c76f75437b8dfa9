"""Every rule there is, by its code."""

from collections.abc import Mapping
from typing import Any, Final

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.deductions import DEDUCTIONS
from apps.compliance.services.book.employers import EMPLOYERS
from apps.compliance.services.book.hours import HOURS
from apps.compliance.services.book.housing import HOUSING
from apps.compliance.services.book.pay import PAY
from apps.compliance.services.book.words import WORDS
from apps.compliance.services.finding import Finding, Rule, Span

_ALL = (*PAY, *DEDUCTIONS, *HOURS, *HOUSING, *EMPLOYERS, *WORDS)
RULES: Final[Mapping[RuleCode, Rule]] = {rule.code: rule for rule in _ALL}


def find_rule(code: str) -> Rule:
    """Look up a rule by its code.

    :raises KeyError: if there is no such rule (any more)
    """
    return RULES[RuleCode(code)]


def make_finding(
    code: RuleCode,
    *,
    field: str = "",
    spans: tuple[Span, ...] = (),
    rewrite: str = "",
    effect: Effect | None = None,
    **params: Any,
) -> Finding:
    """Let a rule speak, with the effect and weight of the book.

    :param effect: another effect than that of the book
    :param params: values for its sentence, as JSON knows them; what ends in `_cents` is money, in `_on` an ISO day
    """
    rule = RULES[code]
    return Finding(
        code=code,
        effect=effect or rule.effect,
        weight=rule.weight,
        field=field,
        params=params,
        spans=spans,
        rewrite=rewrite,
    )

"""What readers should know before they apply."""

from collections.abc import Mapping
from typing import Any

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services import Finding, say_warning


def say_warnings(facts: Mapping[str, Any]) -> list[str]:
    """Say what the rules warn of, in the active language; of a rule that we no longer have nothing is said."""
    known = [warning for warning in facts["warnings"] if warning["code"] in RuleCode.values]
    return [text for warning in known if (text := _say(warning))]


def _say(warning: Mapping[str, Any]) -> str:
    code, params = RuleCode(warning["code"]), warning["params"]
    return say_warning(Finding(code=code, effect=Effect.WARN, weight=0, params=params))

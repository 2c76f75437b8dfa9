"""Findings in words of the active language."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise

from apps.compliance.services.book.book import find_rule
from apps.compliance.services.finding import Finding

NO_BREAK = "\u00a0"


def say_finding(finding: Finding) -> str:
    """Tell the employer what is wrong, with the numbers of the case."""
    return _fill(find_rule(finding.code).message, finding.params)


def say_warning(finding: Finding) -> str:
    """Tell who reads the published job; empty if it is none of their business."""
    return _fill(find_rule(finding.code).warning, finding.params)


def _fill(sentence: str | Promise, params: Mapping[str, Any]) -> str:
    said = {name: _say(name, value) for name, value in params.items()}
    return str(sentence) % said if said else str(sentence)


def _say(name: str, value: Any) -> str:
    """Write a value as its name says what it is: cents, a day, a list of words, a number."""
    if name.endswith("_cents"):
        return f"€{NO_BREAK}{number_format(Decimal(value) / 100, 2, force_grouping=True)}"
    if name.endswith("_on"):
        return date_format(date.fromisoformat(value), "DATE_FORMAT")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return number_format(Decimal(str(value)).normalize()) if _is_number(value) else str(value)


def _is_number(value: Any) -> bool:
    return str(value).replace(".", "", 1).isdigit()

"""A row of reference data as history and audit show it."""

from typing import Any

from apps.compliance.models import HelpLine, ReferenceValue

Checked = ReferenceValue | HelpLine
NUMBERS = ("kind", "key", "effective_from", "amount", "unit", "is_verified")  # what rules read


def write_facts(row: Checked) -> dict[str, Any]:
    """Everything the row says, fit for JSON."""
    names = type(row).privacy.plain
    return {name: _fit(getattr(row, name)) for name in (*names, "source_url", "checked_on", "due_on")}


def is_another_law(old: ReferenceValue | None, new: ReferenceValue) -> bool:
    """Whether a rule could come to another verdict now."""
    return old is None or any(getattr(old, name) != getattr(new, name) for name in NUMBERS)


def _fit(value: Any) -> Any:
    return value if isinstance(value, str | int | list | dict | None) else str(value)

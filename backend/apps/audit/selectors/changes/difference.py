"""What differs between two versions, without showing anything about a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apps.audit.selectors.changes.versions import Values, Version, find_history
from apps.core.models.privacy import declaration_of

HIDDEN = "[personal]"
NOISE = {"updated_at", "updated_by_id", "created_at", "created_by_id"}


@dataclass(frozen=True)
class Change:
    """The fields that an act changed; `before` is None where the row was made, `after` where it was deleted."""

    before: Values | None
    after: Values | None


def compare(*, object_type: str, version: Version) -> Change:
    """Show the fields that differ. Of a field that says something about a person only that it differs is shown."""
    plain = _plain_columns(object_type)
    if version.label == "delete":
        return Change(before=_show(version.values, version.values, plain), after=None)
    if version.before is None:
        return Change(before=None, after=_show(version.values, version.values, plain))
    old, new = version.before, version.values
    changed = {name: value for name, value in new.items() if name not in NOISE and value != old.get(name)}
    return Change(before=_show(changed, old, plain), after=_show(changed, new, plain))


def _show(names: Mapping[str, Any], values: Values, plain: set[str]) -> Values:
    return {name: _mask(values.get(name), name in plain) for name in names}


def _mask(value: Any, is_plain: bool) -> Any:
    return value if is_plain or value in (None, "") else HIDDEN


def _plain_columns(object_type: str) -> set[str]:
    history = find_history(object_type)
    privacy = declaration_of(history) if history else None
    if history is None or privacy is None:
        return set()
    return {field.attname for field in history._meta.concrete_fields if field.name in privacy.plain}

"""What is different between two versions, in words."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from apps.resumes.enums import SectionType
from apps.resumes.services.versions.compare import Difference
from apps.web.api.resumes.pointers import say_field, say_value


class SaidChange(NamedTuple):
    """A field, what stood there, and what stands there now."""

    field: str
    before: str
    after: str


def say_changes(differences: Iterable[Difference]) -> list[SaidChange]:
    """Describe them in the order in which they stand in the resume."""
    return [_say(each.pointer.strip("/").split("/"), each.before, each.after) for each in differences]


def _say(steps: list[str], before: Any, after: Any) -> SaidChange:
    is_section = steps[0] == "sections"
    type = SectionType(steps[1].partition("-")[0]) if is_section else None
    field, last = say_field(type, steps[2:] if is_section else steps), steps[-1]
    if last == "order":
        return SaidChange(field, _say_order(before), _say_order(after))
    return SaidChange(field, say_value(before, field=last), say_value(after, field=last))


def _say_order(names: str) -> str:
    return ", ".join(str(SectionType(name.partition("-")[0]).label) for name in (names or "").split())

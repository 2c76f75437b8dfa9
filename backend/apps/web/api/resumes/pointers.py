"""Fields of a resume by the names that the forms give them, so that a person knows what is meant."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from apps.candidates.enums import DayPart, LicenceKind, RightToWork, Weekday
from apps.resumes.enums import FontFamily, ResumeLanguage, SectionType, Template
from apps.web.api.forms.resumes import KINDS
from apps.web.api.forms.resumes.look import LookForm
from apps.web.api.jobs.words.languages import say_language

CHOICES: Mapping[str, Mapping[str, Any]] = {
    name: dict(choices.choices)
    for name, choices in {
        "right_to_work": RightToWork,
        "kind": LicenceKind,
        "template": Template,
        "font_family": FontFamily,
    }.items()
}
DAYS = {**dict(Weekday.choices), **dict(DayPart.choices)}


def say_field(type: SectionType | None, steps: list[str]) -> str:
    """Name a field of a section, for example "Work experience · 1 · From"; steps are those of its pointer."""
    if type is None:
        return _name_of_whole(steps)
    below = steps[1:] if steps[:1] == ["content"] else steps
    words = [str(type.label), *_name_steps(type, below)]
    return " · ".join(word for word in words if word)


def _name_of_whole(steps: list[str]) -> str:
    fields = LookForm.base_fields
    names = {"title": _("Name"), "language": _("Language"), "order": _("Order of the parts")}
    last = steps[-1] if steps else ""
    return str(fields[last].label) if last in fields else names.get(last, last)


def _name_steps(type: SectionType, steps: list[str]) -> list[str]:
    """Put a number for each place in a list, counted from 1, and a label for each field."""
    labels = {"title": _("Heading")} | {
        name: str(field.label) for name, field in _fields(type, steps).items()
    }
    return [str(int(step) + 1) if step.isdecimal() else str(labels.get(step, "")) for step in steps]


def _fields(type: SectionType, steps: list[str]) -> dict[str, Any]:
    kind = KINDS[type]
    form = next((part.form for part in kind.parts if steps[:1] == [part.name]), kind.head)
    return dict(form.base_fields) if form else {}


def say_value(value: Any, *, field: str = "") -> str:
    """Write what stands in a field, or in all fields of an item; empty for nothing."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, Mapping):
        return "\n".join(filter(None, (_say_pair(name, inner) for name, inner in value.items())))
    if isinstance(value, list):
        return "\n".join(filter(None, (say_value(inner, field=field) for inner in value)))
    return "" if value is None else _say_choice(field, str(value))


def _say_pair(name: str, value: Any) -> str:
    if name in DAYS:
        return f"{DAYS[name]}: {', '.join(str(DAYS.get(part, part)) for part in value)}"
    return "" if value is False else say_value(value, field=name)


def _say_choice(field: str, value: str) -> str:
    if field == "language":
        return dict(ResumeLanguage.choices).get(value) or say_language(value)
    return str(CHOICES.get(field, {}).get(value, value))

"""All forms of one section on one screen, as one thing: shown, changed, read, refused."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from django.http import QueryDict

from apps.core.errors import DomainError
from apps.resumes.enums import SectionType
from apps.resumes.models.content import Content
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.base import ContentForm, Source
from apps.web.api.forms.resumes.heading import HeadingForm, OwnHeadingForm
from apps.web.api.forms.resumes.items import Items
from apps.web.api.forms.resumes.kinds import KINDS

ACT = re.compile(r"(?P<part>[a-z]+)-(?P<act>add|remove|up|down)(-(?P<number>\d{1,3}))?")


class Wrong(NamedTuple):
    """Something to mend, and where."""

    anchor: str
    label: str
    message: str


class SectionEditor:
    """The heading, what there is once, and the lists of a section. The prefix tells several on one page apart."""

    def __init__(
        self, type: SectionType, *, heading: HouseForm, head: ContentForm | None, lists: list[Items]
    ) -> None:
        self.type, self.heading, self.head, self.lists = type, heading, head, lists

    @classmethod
    def holding(cls, type: SectionType, content: Content, *, title: str, prefix: str = "") -> Self:
        """Show what the section holds."""
        kind = KINDS[type]
        return cls(
            type,
            heading=_heading(type)(initial={"title": title}, auto_id="%s", prefix=prefix or None),
            head=kind.head.holding(content, prefix=prefix or None) if kind.head else None,
            lists=[
                Items.holding(part, getattr(content, part.name), name=_name(prefix, part.name))
                for part in kind.parts
            ],
        )

    @classmethod
    def typed(cls, type: SectionType, data: QueryDict, *, prefix: str = "") -> Self:
        """Read what was sent."""
        kind = KINDS[type]
        return cls(
            type,
            heading=_heading(type)(data, auto_id="%s", prefix=prefix or None),
            head=kind.head.typed(data, prefix=prefix or None) if kind.head else None,
            lists=[Items.typed(part, data, name=_name(prefix, part.name)) for part in kind.parts],
        )

    @classmethod
    def blank(cls, type: SectionType, *, initial: Mapping[str, Any]) -> Self:
        """Show a section that is not there yet."""
        kind = KINDS[type]
        return cls(
            type,
            heading=_heading(type)(auto_id="%s"),
            head=kind.head(initial=initial, auto_id="%s") if kind.head else None,
            lists=[Items.holding(part, [], name=part.name) for part in kind.parts],
        )

    @property
    def forms(self) -> list[HouseForm]:
        """All forms, from the top of the page down."""
        head = [self.head] if self.head else []
        return [*head, *(form for items in self.lists for form in items.forms), self.heading]

    def is_valid(self) -> bool:
        """Whether all that was typed can be read; what the person leaves out need not be."""
        return all([form.is_valid() for form in self.wanted])  # each of them, so that all say what is wrong

    @property
    def wanted(self) -> list[HouseForm]:
        """The forms that the person does not leave out."""
        return [form for form in self.forms if not (isinstance(form, ContentForm) and form.is_left_out)]

    def content(self) -> dict[str, Any]:
        """Give the content as JSON, for the rules to look at."""
        lists = {items.part.name: [form.content() for form in items.filled] for items in self.lists}
        return {**(self.head.content() if self.head else {}), **lists}

    @property
    def title(self) -> str:
        """The heading that was typed."""
        return str(self.heading.cleaned_data["title"])

    def pressed(self, button: str) -> bool:
        """Add, move or take away an item, if that is what the button does; nothing is checked or saved then."""
        said = ACT.fullmatch(button)
        named = {items.part.name: at for at, items in enumerate(self.lists)}
        if said is None or said["part"] not in named:
            return False
        at = named[said["part"]]
        others = {n: items.changed("keep", -1) for n, items in enumerate(self.lists)}
        others[at] = self.lists[at].changed(said["act"], int(said["number"] or -1))
        self.lists = [others[n] for n in sorted(others)]
        self.head = type(self.head)(initial=self.head.as_typed(), auto_id="%s") if self.head else None
        self.heading = type(self.heading)(initial={"title": self.heading.data.get("title")}, auto_id="%s")
        return True

    def take(self, refusal: DomainError) -> None:
        """Put what a rule said where it belongs; what belongs nowhere stands on top."""
        for place, _code, message in refusal.errors:
            form, field = self._find(re.split(r"[/.]", place.strip("/")))
            form.add_error(field, str(message))
        if not refusal.errors:
            self.heading.add_error(None, str(refusal))

    def quote(self, steps: list[str], source: Source) -> None:
        """Keep where a field was read; `steps` are those of its pointer below the section."""
        steps = steps[1:] if steps[:1] == ["content"] else steps
        items = next((items for items in self.lists if steps[:1] == [items.part.name]), None)
        form: HouseForm | None = self.head
        if items and len(steps) > 1 and steps[1].isdecimal() and int(steps[1]) < len(items.forms):
            form, steps = items.forms[int(steps[1])], steps[2:]
        if isinstance(form, ContentForm) and steps:
            form.sources.setdefault(form.field_of(steps[0]), source)

    def _find(self, steps: list[str]) -> tuple[HouseForm, str | None]:
        """Find the form and the field of a pointer such as content/items/0/start."""
        steps = steps[1:] if steps[:1] == ["content"] else steps
        for items in self.lists:
            if steps[:1] == [items.part.name]:
                return _in_list(items, steps[1:]) or (self.heading, None)
        form = self.head if self.head and steps[:1] and steps[0] in self.head.fields else self.heading
        return form, steps[0] if steps[:1] and steps[0] in form.fields else None

    @property
    def errors(self) -> list[Wrong]:
        """What is wrong, in the order of the page."""
        return [wrong for form in self.wanted if form.is_bound for wrong in list_errors(form)]


def _name(prefix: str, part: str) -> str:
    return f"{prefix}-{part}" if prefix else part


def _heading(type: SectionType) -> type[HouseForm]:
    return OwnHeadingForm if type == SectionType.CUSTOM else HeadingForm


def _in_list(items: Items, steps: list[str]) -> tuple[HouseForm, str | None] | None:
    filled = items.filled
    if not steps or not steps[0].isdecimal() or int(steps[0]) >= len(filled):
        return None
    form = filled[int(steps[0])]
    return form, next((name for name in steps[1:2] if name in form.fields), None)


def list_errors(form: HouseForm) -> list[Wrong]:
    """List what is wrong in a form, each with the field to go to."""
    on_top = [Wrong("", "", str(message)) for message in form.non_field_errors()]
    at_fields = [
        Wrong(field.id_for_label or field.auto_id, str(field.label), str(message))
        for field in form
        for message in field.errors
    ]
    return on_top + at_fields

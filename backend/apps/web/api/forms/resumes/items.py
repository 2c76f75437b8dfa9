"""A list of items on one screen: added, moved and taken away by buttons of the form itself, without a script."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from django.http import QueryDict
from pydantic import BaseModel

from apps.web.api.forms.resumes.base import ContentForm
from apps.web.api.forms.resumes.kinds import Part

MOST = 40  # items of one list that we read; the content has limits of its own, below that
NOBODY = -1


@dataclass
class Items:
    """The items of one list. `opened` is the one that somebody works on now."""

    part: Part
    forms: list[ContentForm]
    opened: int = NOBODY
    name: str = ""

    @classmethod
    def holding(cls, part: Part, values: Sequence[BaseModel], *, name: str) -> Self:
        """Show what is there; the first of an empty list is ready to be filled in."""
        found = [part.form.holding(value, prefix=f"{name}-{n}") for n, value in enumerate(values)]
        return cls(part, found or [part.form.blank(prefix=f"{name}-0")], NOBODY if found else 0, name)

    @classmethod
    def typed(cls, part: Part, data: QueryDict, *, name: str) -> Self:
        """Read what was sent."""
        said = data.get(f"{name}-total", "0")
        total = min(int(said), MOST) if said.isdecimal() and len(said) < len("1000") else 0
        return cls(part, [part.form.typed_item(data, prefix=f"{name}-{n}") for n in range(total)], name=name)

    @property
    def total_name(self) -> str:
        """The field that says how many there are."""
        return f"{self.name}-total"

    @property
    def last(self) -> int:
        """The number of the last one."""
        return len(self.forms) - 1

    @cached_property
    def filled(self) -> list[ContentForm]:
        """Those in which something was typed, as they were before a refusal; a blank one is left out."""
        wanted = [form for form in self.forms if not form.is_left_out]
        return [form for form in wanted if form.is_valid() and not form.is_blank]

    def changed(self, act: str, number: int) -> "Items":
        """Give the list after a button was pressed, nothing of what was typed lost."""
        rows: list[dict[str, Any]] = [form.as_typed() for form in self.forms]
        if act == "add" and len(rows) < MOST:
            return self._filled_with([*rows, {}], opened=len(rows))
        if not 0 <= number < len(rows):
            return self._filled_with(rows)
        row = rows.pop(number)
        if act == "remove":
            return self._filled_with(rows)
        goes_to = {"up": max(number - 1, 0), "down": number + 1}.get(act, number)
        rows.insert(goes_to, row)
        return self._filled_with(rows, opened=min(goes_to, len(rows) - 1))

    def _filled_with(self, rows: list[dict[str, Any]], *, opened: int = NOBODY) -> "Items":
        forms = [
            self.part.form(initial=row, prefix=f"{self.name}-{n}", auto_id="%s") for n, row in enumerate(rows)
        ]
        return Items(self.part, forms, opened, self.name)

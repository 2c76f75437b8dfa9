"""Filters that hide behind a line until somebody opens it, so that a phone shows the jobs and not the form."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GROUPS: Final[list[tuple[str | Promise, tuple[str, ...]]]] = [
    (_("More places"), ("near",)),
    (_("Kind of work"), ("sector",)),
    (_("Occupation"), ("occupation",)),
    (_("Languages that you speak"), ("language",)),
    (_("Days and parts of the day"), ("day", "shift")),
    (_("Hours a week"), ("hours_min", "hours_max")),
    (_("Contract"), ("contract",)),
    (_("The way to work"), ("transport",)),
    (_("Start and source"), ("starts_before", "imported")),
]
IN_SIGHT: Final = ("pay_min_cents", "housing", "published_since", "no_dutch", "starts_this_week")


@dataclass(frozen=True)
class Group:
    """One line with the fields behind it."""

    label: str
    fields: list[forms.BoundField]
    has_places: bool
    is_open: bool


def list_groups(form: forms.Form, chosen: Iterable[str]) -> list[Group]:
    """List the groups; one in which something was chosen, or is wrong, stands open."""
    to_see = set(chosen) | set(form.errors)
    return [
        Group(
            label=str(label),
            fields=[form[name] for name in names if name != "near"],
            has_places="near" in names,
            is_open=bool(to_see.intersection(names)),
        )
        for label, names in GROUPS
    ]

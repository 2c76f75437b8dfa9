"""Choices that keep a value from the address, even one that they do not offer themselves."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils.choices import normalize_choices

Offer = Callable[[], Iterable[tuple[str, Any]]]


class Choice(forms.Select):
    """A list to choose one of; `initial` is what counts when the address says nothing."""

    def __init__(self, offer: Offer, *, initial: str = "") -> None:
        super().__init__(choices=normalize_choices(offer))
        self.initial = initial

    def optgroups(self, name: str, value: list[Any], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Offer what was given, too."""
        given = [str(one) for one in value if one not in (None, "")] or [self.initial]
        offered = list(self.choices)
        known = {code for code, _ in offered}
        self.choices = [*offered, *((one, one) for one in given if one not in known)]
        return super().optgroups(name, given, attrs)


class Several(forms.CheckboxSelectMultiple):
    """Boxes to tick; a value of the address that is not offered has a box, too."""

    template_name = "web/jobs/boxes.html"

    def __init__(self, offered: Iterable[tuple[str, Any]] | Offer) -> None:
        super().__init__(choices=normalize_choices(offered if callable(offered) else list(offered)))

    def optgroups(self, name: str, value: list[Any], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Offer what was given, too."""
        offered = list(self.choices)
        known = {code for code, _ in offered}
        self.choices = [*offered, *((one, one) for one in value if one and one not in known)]
        return super().optgroups(name, value, attrs)

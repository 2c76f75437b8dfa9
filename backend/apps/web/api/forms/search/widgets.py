"""Choices that keep a value from the address, even one that they do not offer themselves."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.choices import normalize_choices
from rest_framework import serializers

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
        self.counts: Mapping[str, str] = {}

    def optgroups(self, name: str, value: list[Any], attrs: dict[str, Any] | None = None) -> list[Any]:
        """Offer what was given, too."""
        offered = list(self.choices)
        known = {code for code, _ in offered}
        self.choices = [*offered, *((one, one) for one in value if one and one not in known)]
        return super().optgroups(name, value, attrs)

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        """Say how many jobs have it, if that was counted."""
        option: dict[str, Any] = super().create_option(name, value, *args, **options)
        return {**option, "count": self.counts.get(str(value), "")}


class Box(forms.CheckboxInput):
    """A box that sends "true", and passes on what the address says, also if it is wrong."""

    def __init__(self) -> None:
        super().__init__(check_test=lambda value: value in serializers.BooleanField.TRUE_VALUES)

    def format_value(self, value: Any) -> str:
        """Send what the API takes."""
        return "true"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """Take it as it came."""
        return data.get(name)

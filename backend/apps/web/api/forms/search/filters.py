"""Which jobs: the filters of `GET jobs/`, with a label each."""

from collections.abc import Mapping
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.jobs.enums import ContractType, Day, Shift, Transport
from apps.jobs.selectors.search import MOST_PLACES
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.search import choices
from apps.web.api.forms.search.given import Given, PlacesGiven, SeveralGiven
from apps.web.api.forms.search.groups import Group, list_groups
from apps.web.api.forms.search.widgets import Box, Choice, Several
from apps.web.api.jobs.words.terms import CONTRACTS, SECTORS

SLUG = serializers.SlugField(max_length=64)
HOURS = serializers.DecimalField(max_digits=4, decimal_places=1, min_value=0, max_value=60)


class FilterForm(HouseForm):
    """Every filter must hold; of several values of one filter, one is enough."""

    q = Given(
        serializers.CharField(max_length=200),
        label=_("What work?"),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "enterkeyhint": "search"}),
    )
    near = PlacesGiven(
        serializers.CharField(max_length=100), most=MOST_PLACES, label=_("Where? Place or postcode")
    )
    radius_km = Given(
        serializers.IntegerField(min_value=1, max_value=200),
        label=_("How far?"),
        widget=Choice(choices.offer_radii, initial="25"),
    )
    pay_min_cents = Given(
        serializers.IntegerField(min_value=0, max_value=100_000),
        label=_("Pays at least, gross per hour"),
        widget=Choice(choices.offer_pays),
    )
    no_dutch = Given(serializers.BooleanField(), label=_("No Dutch needed"), widget=Box())
    starts_this_week = Given(serializers.BooleanField(), label=_("Starts this week"), widget=Box())
    housing = Given(serializers.BooleanField(), label=_("Housing"), widget=Choice(lambda: choices.HOUSING))
    contract = SeveralGiven(
        serializers.ChoiceField(choices=ContractType.choices),
        label=_("Contract"),
        widget=Several(CONTRACTS.items()),
    )
    shift = SeveralGiven(
        serializers.ChoiceField(choices=Shift.choices),
        label=_("Part of the day"),
        widget=Several(Shift.choices),
    )
    day = SeveralGiven(
        serializers.ChoiceField(choices=Day.choices), label=_("Days"), widget=Several(Day.choices)
    )
    language = SeveralGiven(
        serializers.RegexField(r"^[a-z]{2}\Z"),
        label=_("Languages that you speak"),
        help_text=_("You see only jobs that need no other language."),
        widget=Several(choices.offer_languages),
    )
    transport = SeveralGiven(
        serializers.ChoiceField(choices=Transport.choices),
        label=_("The way to work"),
        widget=Several(Transport.choices),
    )
    hours_min = Given(HOURS, label=_("Guaranteed hours a week, at least"), widget=Choice(choices.offer_hours))
    hours_max = Given(HOURS, label=_("Guaranteed hours a week, at most"), widget=Choice(choices.offer_hours))
    sector = SeveralGiven(
        serializers.SlugField(max_length=32), label=_("Kind of work"), widget=Several(SECTORS.items())
    )
    occupation = SeveralGiven(SLUG, label=_("Occupation"), widget=Several(()))
    starts_before = Given(
        serializers.DateField(),
        label=_("Starts on this day or earlier"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    published_since = Given(
        serializers.DateTimeField(), label=_("Posted in"), widget=Choice(choices.offer_days_ago)
    )
    imported = Given(
        serializers.BooleanField(), label=_("Where it was posted"), widget=Choice(lambda: choices.IMPORTED)
    )
    isco = SeveralGiven(serializers.RegexField(r"^[0-9]{1,4}\Z"))
    employer = Given(serializers.SlugField(max_length=80), label=_("Employer"), widget=forms.HiddenInput)

    def list_values(self, name: str) -> list[str]:
        """List what the address gives for a field, as texts."""
        value = self[name].value()
        return [str(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]

    def show_counts(self, name: str, counts: Mapping[str, str]) -> None:
        """Show beside each value of a field how many jobs have it."""
        self._boxes(name).counts = counts

    def offer(self, name: str, offered: list[tuple[str, str]]) -> None:
        """Let a field offer these values."""
        self._boxes(name).choices = offered

    def _boxes(self, name: str) -> Several:
        return cast(Several, self.fields[name].widget)

    def say_choice(self, name: str, value: str) -> str:
        """Name a value as the field does; a box is named as a whole."""
        field = self.fields[name]
        known = dict(getattr(field.widget, "choices", ()))
        return str(known.get(value) or (field.label if value == "true" else f"{field.label}: {value}"))

    @property
    def places(self) -> list[str]:
        """The places that were given, and room for one more."""
        given = self.list_values("near")
        return [*given, ""][:MOST_PLACES]

    @property
    def chosen(self) -> list[str]:
        """The filters, besides words and one place, that the address gives."""
        given = [name for name in self.fields if self.list_values(name) and name not in ("q", "near")]
        return [*given, "near"] if len(self.list_values("near")) > 1 else given

    @property
    def said(self) -> str:
        """Words and places, for the title of a page."""
        return ", ".join([*self.list_values("q"), *self.list_values("near")])

    @property
    def groups(self) -> list[Group]:
        """The filters behind lines."""
        return list_groups(self, self.chosen)

    @property
    def has_filters(self) -> bool:
        """Whether something is wrong with a filter, so that it has to be seen."""
        return bool(set(self.errors) - {"q", "near"})

"""The whole search: filters, order, page."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.errors import DomainError
from apps.jobs.selectors.search import DEEPEST_ROW, LARGEST_PAGE, Filters, Search, Sort, get_near, read_cursor
from apps.web.api.forms.search.boxes import BoxGiven
from apps.web.api.forms.search.filters import FilterForm
from apps.web.api.forms.search.given import Given

KEPT = ("sort", "employer", "isco", "bbox", "page_size")
PAGING = ("page", "page_size", "facets", "cursor")


class SearchForm(FilterForm):
    """What somebody looks for. A form sends every field, so what says nothing alone is left out, not refused."""

    bbox = BoxGiven(widget=forms.HiddenInput)
    sort = Given(serializers.ChoiceField(choices=[sort.value for sort in Sort]), widget=forms.HiddenInput)
    page = Given(serializers.IntegerField(min_value=1, max_value=50), widget=forms.HiddenInput)
    page_size = Given(serializers.IntegerField(min_value=1, max_value=LARGEST_PAGE), widget=forms.HiddenInput)
    cursor = Given(serializers.CharField(max_length=200), widget=forms.HiddenInput)
    facets = Given(serializers.BooleanField(), widget=forms.HiddenInput)

    def clean_near(self) -> tuple[Any, ...]:
        """Find the places."""
        try:
            return tuple(dict.fromkeys(get_near(text) for text in self.cleaned_data["near"]))
        except DomainError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        """Refuse what does not go together."""
        values = self.cleaned_data
        if (values.get("page") or 1) * (values.get("page_size") or 20) > DEEPEST_ROW:
            self.add_error("page", _("Pages end at the 1000th job. Use the link to the next page to go on."))
        if values.get("page") and values.get("cursor"):
            self.add_error("page", _("Give a page or a cursor, not both."))
        if values.get("cursor"):
            self._clean_cursor(values)
        return values

    def _clean_cursor(self, values: dict[str, Any]) -> None:
        try:
            values["cursor"] = read_cursor(values["cursor"], _sort(values.get("sort"), _given(values)))
        except ValueError:
            self.add_error("cursor", _("This page is no longer there. Please search again."))

    @property
    def kept(self) -> list[forms.BoundField]:
        """What the next search keeps, although the form does not show it."""
        return [self[name] for name in KEPT if self.list_values(name)]

    @cached_property
    def search(self) -> Search:
        """The search that a valid form asks for."""
        given = _given(self.cleaned_data)
        paging = {name: given.pop(name) for name in PAGING if name in given}
        wanted, cursor = given.pop("sort", None), paging.pop("cursor", None)
        if "near" not in given:
            given.pop("radius_km", None)
        search = Search(filters=Filters(**given), sort=_sort(wanted, given), **paging)
        return replace(search, cursor=cursor) if cursor else search


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, ())}


def _sort(wanted: str | None, given: dict[str, Any]) -> Sort:
    best = Sort.RELEVANCE if "q" in given else Sort.DISTANCE if "near" in given else Sort.NEWEST
    has_sense = {Sort.DISTANCE: "near" in given, Sort.RELEVANCE: "q" in given}
    return Sort(wanted) if wanted and has_sense.get(Sort(wanted), True) else best

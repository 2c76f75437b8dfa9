"""The parameters of the search."""

from dataclasses import replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from apps.jobs.api.search_fields import BoxField, Places, Values, read_given
from apps.jobs.enums import ContractType, Day, Shift, Transport
from apps.jobs.selectors.search import (
    DEEPEST_ROW,
    LARGEST_PAGE,
    Cursor,
    Filters,
    Search,
    Sort,
    get_near,
    read_cursor,
)
from apps.jobs.selectors.search.words import say_something


class FilterQuery(serializers.Serializer[Any]):
    """Which jobs. Every filter must hold; of several values of one filter, one is enough."""

    q = serializers.CharField(
        max_length=200,
        help_text='Words in Dutch or English, or an occupation in any of the seven languages. "exact words", '
        "-without, a OR b. Marks on letters do not count.",
    )
    near = Places(
        help_text="Postcode, place id, name of a Dutch place, or lat,lon in degrees. Repeat it for up to 5 places; "
        "the distance is to the nearest."
    )
    radius_km = serializers.IntegerField(
        min_value=1, max_value=200, help_text="As the crow flies; 25 if you say nothing. Needs `near`."
    )
    bbox = BoxField(
        max_length=100,
        help_text="A piece of the map: west,south,east,north in degrees; not over the 180th meridian.",
    )
    occupation = Values(child=serializers.SlugField(max_length=64), help_text="Slugs of jobs/occupations/.")
    isco = Values(
        child=serializers.RegexField(r"^[0-9]{1,4}\Z"),
        help_text="ISCO-08 codes, or the first digits of them.",
    )
    sector = Values(child=serializers.SlugField(max_length=32), help_text="Sectors of jobs/occupations/.")
    contract = Values(child=serializers.ChoiceField(choices=ContractType.choices))
    pay_min_cents = serializers.IntegerField(
        min_value=0, max_value=100_000, help_text="Pays at least this, gross per hour."
    )
    hours_min = serializers.DecimalField(
        max_digits=4,
        decimal_places=1,
        min_value=0,
        max_value=60,
        help_text="Guarantees at least these hours a week.",
    )
    hours_max = serializers.DecimalField(
        max_digits=4,
        decimal_places=1,
        min_value=0,
        max_value=60,
        help_text="Guarantees at most these hours a week.",
    )
    shift = Values(child=serializers.ChoiceField(choices=Shift.choices))
    day = Values(child=serializers.ChoiceField(choices=Day.choices), help_text="Days of the week.")
    housing = serializers.BooleanField(help_text="Whether housing is offered.")
    transport = Values(child=serializers.ChoiceField(choices=Transport.choices))
    language = Values(
        child=serializers.RegexField(r"^[a-z]{2}\Z"),
        help_text="The languages you speak (ISO 639-1): only jobs that need no other.",
    )
    no_dutch = serializers.BooleanField(help_text="true: only jobs that need no Dutch.")
    employer = serializers.SlugField(max_length=80, help_text="Slug of the employer.")
    imported = serializers.BooleanField(
        help_text="false: only jobs posted here; true: only those taken over from other sites."
    )
    published_since = serializers.DateTimeField()
    starts_before = serializers.DateField(
        help_text="Starts on this day or earlier; jobs that start at once count."
    )
    starts_this_week = serializers.BooleanField(
        help_text="true: starts at once, or on a day up to this Sunday (Amsterdam time)."
    )

    def get_fields(self) -> dict[str, Any]:
        """Require none of them."""
        fields = super().get_fields()
        for field in fields.values():
            field.required = False
        return fields


class SearchQuery(FilterQuery):
    """Which jobs, in which order, and which page of them."""

    sort = serializers.ChoiceField(
        choices=[sort.value for sort in Sort],
        help_text="relevance with `q`, else distance with `near`, else newest, if you say nothing.",
    )
    page = serializers.IntegerField(
        min_value=1, max_value=50, help_text="Only as far as the 1000th job; `next` leads further."
    )
    page_size = serializers.IntegerField(
        min_value=1, max_value=LARGEST_PAGE, help_text="20 if you say nothing."
    )
    cursor = serializers.CharField(max_length=200, help_text="Where the page starts: see `next`.")
    facets = serializers.BooleanField(help_text="Count the found jobs by occupation and contract, too.")


def read_filters(query: QueryDict) -> Filters:
    """Read the filters of a query string; a parameter that is no filter must have been refused before.

    :raises ValidationError: if a parameter is wrong
    :raises UnknownPlace: if nobody knows what `near` names
    """
    return _filters(read_given(FilterQuery, query))


def read_search(query: QueryDict) -> Search:
    """Read a search: filters, order and page; a parameter that is none of these must have been refused before.

    :raises ValidationError: if a parameter is wrong, or two do not go together
    :raises UnknownPlace: if nobody knows what `near` names
    """
    values = read_given(SearchQuery, query)
    page = {name: values.pop(name) for name in ("page", "page_size", "facets") if name in values}
    sort, cursor = values.pop("sort", None), values.pop("cursor", None)
    search = Search(filters=_filters(values), sort=_sort(sort, values), **page)
    if search.page * search.page_size > DEEPEST_ROW:
        _refuse("page", _("Pages end at the 1000th job. Use the link in `next` to go on."))
    if cursor and "page" in page:
        _refuse("page", _("Give a page or a cursor, not both."))
    if not cursor:
        return search
    return replace(search, cursor=_cursor(cursor, search.sort))


def _filters(values: dict[str, Any]) -> Filters:
    if "radius_km" in values and not values.get("near"):
        _refuse("radius_km", _("Say near which place."))
    if values.get("near"):
        values = {**values, "near": tuple(dict.fromkeys(get_near(text) for text in values["near"]))}
    return Filters(**values)


def _sort(wanted: str | None, values: dict[str, Any]) -> Sort:
    if wanted == Sort.DISTANCE and not values.get("near"):
        _refuse("sort", _("To sort by distance, say near which place."))
    if wanted == Sort.RELEVANCE and "q" not in values:
        _refuse("sort", _("To sort by relevance, say what you look for."))
    usual = Sort.DISTANCE if values.get("near") else Sort.NEWEST
    if wanted and wanted != Sort.RELEVANCE:
        return Sort(wanted)
    return Sort.RELEVANCE if say_something(values.get("q")) else usual


def _cursor(text: str, sort: Sort) -> Cursor:
    try:
        return read_cursor(text, sort)
    except ValueError as error:
        raise ValidationError(
            {"cursor": [_("This is not a cursor of ours. Take it from `next`.")]}
        ) from error


def _refuse(field: str, message: Any) -> None:
    raise ValidationError({field: [message]})

"""The filters that hold, each with the address of the search without it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import with_values, write_query
from apps.web.api.jobs.words.languages import say_language
from apps.web.api.jobs.words.money import say_euros
from apps.web.api.jobs.words.times import say_day, say_moment


def _say_pay(cents: str) -> str:
    return say_euros(int(cents.partition(".")[0]))  # "1500.0" is a whole number, too


NO_CHIP = {"radius_km", "sort", "page", "page_size", "cursor", "facets"}
SAID: dict[str, Callable[[str], str]] = {
    "q": lambda text: f"“{text}”",
    "pay_min_cents": lambda cents: _("at least %(amount)s per hour") % {"amount": _say_pay(cents)},
    "hours_min": lambda hours: _("at least %(hours)s hours a week") % {"hours": hours},
    "hours_max": lambda hours: _("at most %(hours)s hours a week") % {"hours": hours},
    "language": lambda code: _("I speak %(language)s") % {"language": say_language(code)},
    "isco": lambda code: f"ISCO {code}",
    "bbox": lambda _box: _("in this piece of the map"),
}


@dataclass(frozen=True)
class Chip:
    """One filter in words, and where to go to be without it."""

    label: str
    address: str


def list_chips(form: SearchForm, query: QueryDict) -> list[Chip]:
    """List the filters that hold, in the order of the form."""
    names = [name for name in form.fields if name in query and name not in NO_CHIP]
    return [chip for name in names for chip in _chips(form, query, name)]


def _chips(form: SearchForm, query: QueryDict, name: str) -> Iterator[Chip]:
    values = form.list_values(name)
    for value in values:
        kept = with_values(query, {name: [other for other in values if other != value]})
        yield Chip(_say(form, name, value), write_query(kept))


def _say(form: SearchForm, name: str, value: str) -> str:
    if name == "near":
        return _("within %(radius)s km of %(place)s") % {
            "radius": form.search.filters.radius_km,
            "place": value,
        }
    if name == "starts_before":
        return _("starts by %(day)s") % {"day": say_day(form.cleaned_data[name])}
    if name == "published_since":
        return _("posted since %(day)s") % {"day": say_moment(form.cleaned_data[name])}
    if name in SAID:
        return SAID[name](value)
    return form.say_choice(name, value)

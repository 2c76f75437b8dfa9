"""The orders that somebody can choose between."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.jobs.selectors.search import Search, Sort
from apps.web.api.jobs.addresses import with_values, write_query

NAMES: dict[Sort, str | Promise] = {
    Sort.RELEVANCE: _("Best match"),
    Sort.DISTANCE: _("Nearest"),
    Sort.NEWEST: _("Newest"),
    Sort.PAY: _("Best paid"),
}


@dataclass(frozen=True)
class Order:
    """One order, and where the same search in it stands."""

    name: str
    address: str
    is_chosen: bool


def list_orders(search: Search, query: QueryDict) -> list[Order]:
    """List the orders that make sense for what is looked for."""
    lacks = {Sort.RELEVANCE: not search.filters.q, Sort.DISTANCE: not search.filters.near}
    return [
        Order(str(name), write_query(with_values(query, {"sort": sort.value})), sort == search.sort)
        for sort, name in NAMES.items()
        if not lacks.get(sort)
    ]

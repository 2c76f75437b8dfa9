"""Where to go when nothing was found."""

from django.http import QueryDict
from django.utils.translation import gettext as _

from apps.jobs.selectors.search import Search
from apps.web.api.jobs.addresses import keep_search, with_values, without, write_query
from apps.web.api.jobs.chips import Chip

WIDER = (50, 100, 200)  # kilometers
BASICS = {"q", "near", "radius_km", "sort"}


def list_ways_out(search: Search, query: QueryDict) -> list[Chip]:
    """List searches that ask for less: farther away, without filters, without words."""
    ways = []
    wider = next((radius for radius in WIDER if radius > search.filters.radius_km), None)
    if search.filters.near and wider:
        said = _("Search within %(radius)s km") % {"radius": wider}
        ways.append(Chip(said, write_query(with_values(query, {"radius_km": str(wider)}))))
    filters = set(keep_search(query)) - BASICS
    if filters:
        ways.append(Chip(_("Search without filters"), write_query(without(query, *filters)) or "?"))
    if search.filters.q and search.filters.near:
        ways.append(
            Chip(_("See all work near this place"), write_query(without(query, "q", "sort", *filters)))
        )
    return [*ways, Chip(_("See all jobs"), "?")] if query else ways

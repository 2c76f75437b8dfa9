"""Where the work is: a map, and the same by place in words."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.views.decorators.csp import csp_override

from apps.jobs.selectors.map import PlaceWithJobs, list_places
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import keep_search, with_values, without, write_query
from apps.web.api.jobs.indexed import IndexedPage
from apps.web.api.jobs.words.map import say_on_map
from apps.web.api.page import POLICY

HERE = ("bbox", "near", "radius_km", "sort")
PLACE_KILOMETERS = "5"


class MapPage(IndexedPage):
    """The map of `GET jobs/map/`, with the same filters. A browser without scripts gets the list of places alone."""

    template = "web/jobs/map.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Allow pictures of the tile server, if there is one, and of nobody else."""
        policy = {**POLICY, "img-src": [*POLICY["img-src"], *find_tile_host()]}
        return csp_override(policy)(super().dispatch)(request, *args, **kwargs)

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show the page (one query, for the places), or say at each field what is wrong with it."""
        form = SearchForm(request.GET)
        if not form.is_valid():
            return self.show(status=400, form=form, is_open=True)
        return self.show(form=form, **self._say(form))

    def _say(self, form: SearchForm) -> dict[str, Any]:
        query = without(keep_search(self.request.GET), "page_size")
        filters = form.search.filters
        return {
            "places": [(place, link_place(place, query)) for place in list_places(filters)],
            "query": write_query(query),
            "map": {
                "tiles": settings.MAP_TILES_URL,
                "attribution": settings.MAP_TILES_ATTRIBUTION,
                "near": [[near.lat, near.lon] for near in filters.near],
                "radius": filters.radius_km * 1000,
                "words": say_on_map(),
            },
        }


def link_place(place: PlaceWithJobs, query: QueryDict) -> str:
    """Return the search with the same filters, around this place."""
    around = {"near": place.pc4, "radius_km": PLACE_KILOMETERS}
    return write_query(with_values(without(query, *HERE), around))


def find_tile_host() -> list[str]:
    """Find the server of the map's pictures, as a content security policy names it; none is set: none."""
    parts = urlsplit(settings.MAP_TILES_URL)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []

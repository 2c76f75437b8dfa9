"""What was found: a list to read, to narrow and to walk through."""

import json
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from apps.jobs.selectors.search import SearchPage, list_matching_jobs
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import keep_search, link_pages, write_query
from apps.web.api.jobs.card import make_card
from apps.web.api.jobs.chips import list_chips
from apps.web.api.jobs.hints import hint_counts
from apps.web.api.jobs.indexed import IndexedPage
from apps.web.api.jobs.orders import list_orders
from apps.web.api.jobs.ways_out import list_ways_out


class ResultsPage(IndexedPage):
    """The search of `GET jobs/`, for people: the same parameters, the same jobs."""

    template = "web/jobs/results.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Search (one query), or say at each field what is wrong with it."""
        form = SearchForm(request.GET)
        if not form.is_valid():
            return self.show(status=400, form=form, is_open=True)
        search = replace(form.search, facets=True)
        found = list_matching_jobs(search, language=get_language() or "en")
        return self.show(form=form, **self._say(form, found))

    def _say(self, form: SearchForm, found: SearchPage) -> dict[str, Any]:
        query = keep_search(self.request.GET)
        hint_counts(form, found)
        return {
            "cards": [make_card(card) for card in json.loads(found.results)],
            "count": found.count,
            "corrected_q": found.corrected_q,
            "chips": list_chips(form, query),
            "orders": list_orders(found.search, query),
            "pages": link_pages(found, query),
            "query": write_query(query),
            "ways_out": list_ways_out(found.search, query) if not found.count else [],
        }

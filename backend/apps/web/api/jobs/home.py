"""The first page: one box to search with, and what we check."""

import json

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from apps.jobs.selectors.search import Search, list_matching_jobs
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.card import make_card
from apps.web.api.jobs.indexed import IndexedPage

# Where most temporary work is, from the ports to the greenhouses and the warehouses near the German border.
TOWNS = (
    "Rotterdam",
    "Amsterdam",
    "Den Haag",
    "Utrecht",
    "Eindhoven",
    "Tilburg",
    "Venlo",
    "Breda",
    "Almere",
    "Zwolle",
)
NEWEST = 3


class HomePage(IndexedPage):
    """Everybody begins here, signed in or not."""

    template = "web/jobs/home.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it, with the newest jobs (one query)."""
        found = list_matching_jobs(Search(page_size=NEWEST), language=get_language() or "en")
        cards = [make_card(card) for card in json.loads(found.results)]
        return self.show(form=SearchForm(), count=found.count, cards=cards, towns=TOWNS)

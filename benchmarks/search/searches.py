"""The searches of the benchmark, and the statements that the product runs for them, as JSON."""

import json
import sys
from urllib.parse import urlencode

import django

django.setup()

from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.jobs.selectors.search import Filters, Search, Sort, get_near  # noqa: E402
from apps.jobs.selectors.search.plan import plan_search  # noqa: E402

# Postcodes drawn once, by how many people live there: cities, towns and villages of every province.
PLACES = [
    "1013", "1055", "1104", "1315", "1506", "1823", "2011", "2288", "2511", "2611", "2802", "3011", "3072", "3311",
    "3527", "3812", "4205", "4461", "4811", "5021", "5223", "5611", "5913", "6217", "6411", "6525", "6814", "7311",
    "7544", "8021", "8911", "9711",
]  # fmt: skip
WORDS = {
    "A": [None],
    "B": ["orderpicker", "lasser", "heftruckchauffeur", "schoonmaker", "hovenier", "kok"],
    "C": ["ervaring", "team", "werken"],
}


def list_statements(search: Search) -> list[str]:
    """Search, and return what was sent to the database; nearly always it is one statement."""
    plan, sent = plan_search(search, language="nl", at=timezone.now()), []
    with connection.cursor() as cursor:
        try:
            statement = next(plan)
            while True:
                sent.append(cursor.cursor.mogrify(*statement))
                cursor.execute(*statement)
                statement = plan.send(cursor.fetchone())
        except StopIteration:
            return sent


def describe(place: str, word: str | None) -> dict[str, str]:
    """Return the paths and the statements of one search."""
    shared = {"near": place, "radius_km": 25} | ({"q": word} if word else {})
    near = get_near(place)
    search = Search(
        filters=Filters(near=(near,), radius_km=25, q=word), sort=Sort.DISTANCE, page_size=20, facets=True
    )
    yardstick = {"lat": near.lat, "lon": near.lon, "km": 25} | ({"q": word} if word else {})
    return {
        "path": "/api/v1/jobs/?" + urlencode(shared | {"sort": "distance", "facets": "true"}),
        "yardstick_path": "/jobs/?" + urlencode(yardstick),
        "sql": ";\n".join(list_statements(search)),
    }


found = {
    name: [describe(place, words[index % len(words)]) for index, place in enumerate(PLACES)]
    for name, words in WORDS.items()
}
json.dump(found, sys.stdout)

"""G12: no list uses OFFSET beyond 1000, or sorts by distance what no index brought in that order; as JSON."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from apps.jobs.selectors.search import (  # noqa: E402
    DEEPEST_ROW,
    Filters,
    Search,
    Sort,
    get_near,
    list_matching_jobs,
)
from apps.jobs.selectors.search.plan import plan_search  # noqa: E402

NEAR = (get_near("3511"),)
PLACE, WORDS = Filters(near=NEAR, radius_km=25), Filters(near=NEAR, radius_km=25, q="orderpicker")
DEEP = DEEPEST_ROW // 20
LISTS = {
    "A, first page": Search(filters=PLACE, sort=Sort.DISTANCE, facets=True),
    "A, deepest page": Search(filters=PLACE, sort=Sort.DISTANCE, page=DEEP),
    "B, first page": Search(filters=WORDS, sort=Sort.DISTANCE, facets=True),
    "newest, deepest page": Search(page=DEEP),
    "best paid": Search(sort=Sort.PAY),
}


def walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Go through a plan."""
    yield node
    for inner in node.get("Plans", []):
        yield from walk(inner)


def explain(search: Search) -> list[dict[str, Any]]:
    """Return the nodes of the plan of the search's statement."""
    sql, values = next(plan_search(search, language="nl", at=timezone.now()))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", values)
        return list(walk(cursor.fetchone()[0][0]["Plan"]))


def find_faults(search: Search) -> list[str]:
    """Say what is wrong with the plan."""
    nodes, faults = explain(search), []
    whole = [
        node for node in nodes if node["Node Type"] == "Seq Scan" and node["Relation Name"] == "jobs_job"
    ]
    if whole:
        faults.append("reads the whole table of postings")
    is_by_place = search.sort == Sort.DISTANCE and search.filters.q is None
    if is_by_place and not any("<->" in str(node.get("Order By", "")) for node in nodes):
        faults.append("sorts by a distance that no index brought")
    if search.page * search.page_size > DEEPEST_ROW:
        faults.append("lies behind the deepest row")
    return faults


faults = {name: found for name, search in LISTS.items() if (found := find_faults(search))}
behind = list_matching_jobs(Search(filters=PLACE, sort=Sort.DISTANCE, page=DEEP), language="nl").next_cursor
if behind:
    beyond = find_faults(Search(filters=PLACE, sort=Sort.DISTANCE, cursor=behind))
    faults |= {"A, behind the deepest page": beyond} if beyond else {}
json.dump(
    {"lists": [*LISTS, *(["A, behind the deepest page"] if behind else [])], "faults": faults}, sys.stdout
)

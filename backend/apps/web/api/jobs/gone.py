"""What to show in place of a job that has ended."""

import json
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from apps.jobs.selectors import read_job_page
from apps.jobs.selectors.search import Filters, Search, Sort, list_matching_jobs
from apps.locations.selectors import NearPoint
from apps.web.api.jobs.card import Card, make_card

ALIKE = 3


def list_jobs_like(*, id: UUID) -> list[Card]:
    """List live jobs in the same sector around the same place, nearest first (two queries).

    Nothing of the ended job itself is shown: it may have been taken down for a reason.
    """
    facts = json.loads(read_job_page(id=id).body)
    search = Search(
        filters=_filters(facts), sort=Sort.DISTANCE if facts["point"] else Sort.NEWEST, page_size=ALIKE
    )
    found = list_matching_jobs(search, language=get_language() or "en")
    return [make_card(card) for card in json.loads(found.results)]


def _filters(facts: dict[str, Any]) -> Filters:
    point, occupation = facts["point"], facts["occupation"]
    near = (NearPoint(point["lat"], point["lon"], facts["place_name"]),) if point else ()
    return Filters(near=near, radius_km=50, sector=(occupation["sector"],) if occupation else ())

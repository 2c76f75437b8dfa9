"""Where jobs are, in words: for those who see no map."""

from datetime import datetime

from apps.jobs.selectors.map.points import POINTS
from apps.jobs.selectors.search.conditions import in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.statement import Statement

MOST_PLACES = 60
PLACES = """
SELECT j.place_name, j.municipality, sum(p.jobs)::integer AS jobs,
    (array_agg(left(j.postcode, 4) ORDER BY p.jobs DESC, p.job_id))[1] AS pc4
FROM points p JOIN jobs_job j ON j.id = p.job_id::uuid
WHERE j.place_name <> '' AND j.postcode <> ''
GROUP BY 1, 2 ORDER BY jobs DESC, 1, 2 LIMIT %(most_places)s"""


def build_places_statement(filters: Filters, *, at: datetime) -> Statement:
    """Return SQL and parameters; a row is a place, its municipality, its jobs, and the postcode with most of them."""
    points = POINTS.format(where=where(filters) + in_reach(filters))
    return f"WITH {points}{PLACES}", {**parameters(filters, at=at), "most_places": MOST_PLACES}

"""Ask the database, through Django's connection."""

from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from apps.jobs.selectors.map.area import find_area
from apps.jobs.selectors.map.clusters import build_clusters_statement
from apps.jobs.selectors.map.places import build_places_statement
from apps.jobs.selectors.map.tile import Tile
from apps.jobs.selectors.map.vector import build_tile_statement
from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.statement import Statement


class PlaceWithJobs(NamedTuple):
    """A place, and how many live postings are there; `pc4` is its postcode with most of them."""

    name: str
    municipality: str
    jobs: int
    pc4: str


def get_clusters(filters: Filters, *, zoom: int, pages: str) -> str:
    """Get the live jobs that pass the filters as a GeoJSON FeatureCollection, as JSON text (one query).

    A feature is a job, several jobs at one point, or a cluster of points; at most `MOST_FEATURES`.

    :param pages: what comes before a job's id in the address of its page
    """
    answer: str = _ask(build_clusters_statement(filters, zoom=zoom, pages=pages, at=timezone.now()))[0][0]
    return answer


def find_tile(filters: Filters, *, tile: Tile, pages: str) -> bytes:
    """Find what lies in a tile, as a vector tile with the layer "jobs"; empty if nothing does (at most one query)."""
    area = find_area(tile.box)
    if area is None:
        return b""
    statement = build_tile_statement(filters, tile=tile, area=area, pages=pages, at=timezone.now())
    return bytes(_ask(statement)[0][0])


def list_places(filters: Filters) -> list[PlaceWithJobs]:
    """List the places with most of the live jobs that pass the filters (one query)."""
    return [PlaceWithJobs(*row) for row in _ask(build_places_statement(filters, at=timezone.now()))]


def _ask(statement: Statement) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows

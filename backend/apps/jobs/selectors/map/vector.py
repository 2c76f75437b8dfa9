"""The statement behind a vector tile (Mapbox Vector Tile 2): one round trip, and PostGIS writes the bytes."""

from datetime import datetime

from apps.jobs.selectors.map.grid import cell_meters, most_points
from apps.jobs.selectors.map.points import CELLS, KIND, POINTS
from apps.jobs.selectors.map.tile import Tile
from apps.jobs.selectors.search.conditions import FARTHEST_BY_SQUARES, in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.shapes import Rectangle
from apps.jobs.selectors.search.squares import squares_within
from apps.jobs.selectors.search.statement import Statement

AROUND = " AND l.x BETWEEN %(area_left)s AND %(area_right)s AND l.y BETWEEN %(area_bottom)s AND %(area_top)s"
IN_SQUARES = " AND l.square = ANY(%(area_squares)s::integer[])"
# The western and northern edges belong to a tile: a point lies in one tile only, or counts would not add up.
INSIDE = """inside AS MATERIALIZED (
    SELECT p.* FROM (
        SELECT p.*, ST_Transform(ST_Point(p.x, p.y, 28992), 3857) AS at FROM points p OFFSET 0
    ) p
    WHERE ST_X(at) >= %(tile_west)s AND ST_X(at) < %(tile_east)s
        AND ST_Y(at) > %(tile_south)s AND ST_Y(at) <= %(tile_north)s
)"""
TILE = f"""
SELECT ST_AsMVT(f, 'jobs', 4096, 'geometry')
FROM (
    SELECT
        ST_AsMVTGeom(
            ST_Transform(ST_Point(c.x, c.y, 28992), 3857),
            ST_MakeEnvelope(%(tile_west)s, %(tile_south)s, %(tile_east)s, %(tile_north)s, 3857),
            4096, 0, false) AS geometry,
        {KIND} AS kind, c.jobs AS count, j.place_name AS place,
        CASE WHEN c.jobs = 1 THEN j.id::text END AS id,
        CASE WHEN c.jobs = 1 THEN j.title END AS title,
        CASE WHEN c.jobs = 1 THEN j.pay_min_cents END AS pay_min_cents,
        CASE WHEN c.jobs = 1 THEN j.pay_max_cents END AS pay_max_cents,
        CASE WHEN c.jobs = 1 THEN %(pages)s || j.id || '/' END AS url
    FROM cells c JOIN jobs_job j ON j.id = c.job_id ORDER BY c.jobs DESC, c.job_id
) f"""  # nosec B608  # put together from constants of the code


def build_tile_statement(
    filters: Filters, *, tile: Tile, area: Rectangle, pages: str, at: datetime
) -> Statement:
    """Return SQL and parameters; the only value it gives is the tile, without a byte if nothing is in it.

    :param area: what `find_area` says of the tile
    :param pages: what comes before a job's id in the address of its page
    """
    points = POINTS.format(where=where(filters) + in_reach(filters) + _around(area))
    values = {"cell": cell_meters(tile.z, area), "most_points": most_points(tile.z), "pages": pages}
    values |= {f"tile_{edge}": meters for edge, meters in tile.edges.items()}
    values |= {f"area_{edge}": meters for edge, meters in area._asdict().items()}
    values |= {"area_squares": squares_within(area)} if _is_small(area) else {}
    statement = f"WITH {points}, {INSIDE}, {CELLS.format(source='inside')}{TILE}"
    return statement, {**parameters(filters, at=at), **values}


def _around(area: Rectangle) -> str:
    return AROUND + (IN_SQUARES if _is_small(area) else "")


def _is_small(area: Rectangle) -> bool:
    return area.reach <= FARTHEST_BY_SQUARES

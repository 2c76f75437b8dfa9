"""The statement behind the map's GeoJSON: one round trip, and PostgreSQL writes the JSON."""

from datetime import datetime

from apps.jobs.selectors.map.area import find_area
from apps.jobs.selectors.map.grid import cell_meters, most_points
from apps.jobs.selectors.map.points import CELLS, KIND, POINTS
from apps.jobs.selectors.search.conditions import in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.statement import Statement

# What a square in meters is in degrees is a little bent: wider by about 100 m. A point stays (nearly) one.
WIDER, HARDLY_WIDER = 0.001, 0.00001
POINT = "json_build_array(round(ST_X(c.at)::numeric, 5), round(ST_Y(c.at)::numeric, 5))"
EXTENT = ", ".join(f"round(ST_{edge}(c.extent)::numeric, 5)" for edge in ("XMin", "YMin", "XMax", "YMax"))
JOB = """json_build_object(
        'kind', 'job', 'count', 1, 'id', j.id, 'title', j.title, 'place', j.place_name,
        'pay', json_build_object(
            'min_cents', j.pay_min_cents, 'max_cents', j.pay_max_cents, 'currency', 'EUR', 'unit', 'hour'),
        'url', %(pages)s || j.id || '/')"""
SEVERAL = f"""json_build_object(
        'kind', {KIND}, 'count', c.jobs, 'place', j.place_name, 'extent', json_build_array({EXTENT}))"""
COLLECTION = f"""
SELECT json_build_object(
    'type', 'FeatureCollection',
    'count', coalesce(sum(c.jobs), 0),
    'features', coalesce(json_agg(json_build_object(
        'type', 'Feature',
        'geometry', json_build_object('type', 'Point', 'coordinates', {POINT}),
        'properties', CASE WHEN c.jobs = 1 THEN {JOB} ELSE {SEVERAL} END
    ) ORDER BY c.jobs DESC, c.job_id), '[]'))::text
FROM (
    SELECT c.*, ST_Transform(ST_Point(c.x, c.y, 28992), 4326) AS at, ST_Expand(
        ST_Transform(ST_MakeEnvelope(c.left_x, c.low_y, c.right_x, c.high_y, 28992), 4326),
        CASE WHEN c.points = 1 THEN {HARDLY_WIDER} ELSE {WIDER} END) AS extent
    FROM cells c
) c JOIN jobs_job j ON j.id = c.job_id"""  # nosec B608  # put together from constants of the code


def build_clusters_statement(filters: Filters, *, zoom: int, pages: str, at: datetime) -> Statement:
    """Return SQL and parameters; the only value it gives is a GeoJSON FeatureCollection as text.

    :param pages: what comes before a job's id in the address of its page
    """
    points = POINTS.format(where=where(filters) + in_reach(filters))
    cell = cell_meters(zoom, find_area(filters.bbox))
    values = {"cell": cell, "most_points": most_points(zoom), "pages": pages}
    statement = f"WITH {points}, {CELLS.format(source='points')}{COLLECTION}"
    return statement, {**parameters(filters, at=at), **values}

"""What a map is made of: first the few thousand points where jobs are, then squares of these.

Most jobs stand at the middle of a postcode, many at one point. So rows are read off an index and counted by point
first; projecting and grouping is then done for points, not for rows.
"""

POINTS = """points AS MATERIALIZED (
    SELECT l.x, l.y, count(*) AS jobs, min(l.job_id::text) AS job_id
    FROM jobs_livejob l WHERE {where} GROUP BY l.x, l.y
)"""
# `job_id` is a job at the point with most of them: it names the place.
CELLS = """cells AS (
    SELECT sum(jobs)::integer AS jobs, count(*) AS points,
        sum(x * jobs) / sum(jobs) AS x, sum(y * jobs) / sum(jobs) AS y,
        min(x) AS left_x, min(y) AS low_y, max(x) AS right_x, max(y) AS high_y,
        (array_agg(job_id ORDER BY jobs DESC, job_id))[1]::uuid AS job_id
    FROM (SELECT p.*, (SELECT count(*) FROM {source}) <= %(most_points)s AS is_few FROM {source} p) p
    GROUP BY CASE WHEN is_few THEN x ELSE floor(x / %(cell)s) END,
        CASE WHEN is_few THEN y ELSE floor(y / %(cell)s) END
)"""
KIND = "CASE WHEN c.jobs = 1 THEN 'job' WHEN c.points = 1 THEN 'point' ELSE 'cluster' END"

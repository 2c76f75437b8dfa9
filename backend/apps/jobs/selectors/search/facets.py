"""How many jobs there are of each kind among those that were found."""

COUNTED = "count(*) AS jobs"
FACETS_COUNTED = "l.occupation_id, l.contract_type, count(*) AS jobs"
COUNT = "(SELECT coalesce(sum(jobs), 0)::bigint FROM groups)"
FACETS = """(
    SELECT json_build_object(
        'occupation', (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT value, coalesce(o.names ->> %(language)s, o.names ->> 'en') AS name, count FROM (
                SELECT occupation_id AS value, sum(jobs)::bigint AS count FROM groups WHERE occupation_id <> ''
                GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20) top
            JOIN jobs_occupation o ON o.slug = value ORDER BY count DESC, value) f),
        'contract', (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT contract_type AS value, sum(jobs)::bigint AS count FROM groups WHERE contract_type <> ''
            GROUP BY 1 ORDER BY 2 DESC, 1) f)
    )::text
)"""

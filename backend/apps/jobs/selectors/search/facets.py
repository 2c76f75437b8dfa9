"""How many jobs there are of each kind among those that were found; a vacancy posted for many towns is one."""

from datetime import datetime
from typing import Any

from apps.jobs.selectors.search.conditions import in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Filters

# --- the two of a search, counted together with the total; level 7 is everything, 5 a contract, 3 an occupation
TOTAL = "SELECT 7 AS level, bool_or(l.is_repeated) AS is_repeated, count(*) AS jobs FROM {source}"
TOTAL_AND_FACETS = """
    SELECT grouping(l.occupation_id, l.contract_type) * 2 + 1 AS level, l.occupation_id, l.contract_type,
        bool_or(l.is_repeated) AS is_repeated, count(*) AS jobs
    FROM {source} GROUP BY GROUPING SETS ((l.occupation_id), (l.contract_type), ())
"""
COUNT = "(SELECT sum(jobs)::bigint FROM groups WHERE level = 7)"
IS_REPEATED = "(SELECT coalesce(bool_or(is_repeated), false) FROM groups WHERE level = 7)"
FACETS = """(
    SELECT json_build_object(
        'occupation', (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT occupation_id AS value, (
                SELECT coalesce(o.names ->> %(shown_in)s, o.names ->> 'en')
                FROM jobs_occupation o WHERE o.slug = occupation_id) AS name, jobs AS count
            FROM groups WHERE level = 3 AND occupation_id <> '' ORDER BY jobs DESC, occupation_id LIMIT 20) f),
        'contract', (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT contract_type AS value, jobs AS count
            FROM groups WHERE level = 5 AND contract_type <> '' ORDER BY jobs DESC, contract_type) f)
    )::text
)"""

# --- all of them
LARGEST_FACET = 50
PAIRS = {
    "occupation": "SELECT h.occupation_id, o.names ->> %(shown_in)s FROM hit h JOIN o ON o.slug = h.occupation_id",
    "sector": "SELECT o.sector, NULL FROM hit h JOIN o ON o.slug = h.occupation_id",
    "isco": "SELECT o.isco_code, NULL FROM hit h JOIN o ON o.slug = h.occupation_id",
    "contract": "SELECT contract_type, NULL FROM hit",
    "shift": "SELECT unnest(shifts), NULL FROM hit",
    "day": "SELECT unnest(days), NULL FROM hit",
    "housing": "SELECT housing_offered::text, NULL FROM hit",
    "transport": "SELECT transport, NULL FROM hit",
    "language": "SELECT unnest(language_codes), NULL FROM hit",
    "employer": """
        SELECT e.slug, coalesce(nullif(e.trade_name, ''), e.legal_name)
        FROM hit h JOIN employers_employer e ON e.id = h.employer_id""",
}
FACET = """'{name}', (SELECT coalesce(json_agg(f), '[]') FROM (
            SELECT value, name, count(*) AS count FROM ({pairs}) AS pair (value, name)
            WHERE value <> '' GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT {largest}) f)"""
ALL = """
    WITH o AS NOT MATERIALIZED (SELECT * FROM jobs_occupation), found AS MATERIALIZED (
        SELECT CASE WHEN l.is_repeated THEN l.vacancy END AS vacancy, occupation_id, contract_type, shifts, days,
            housing_offered, transport, language_codes, employer_id, pay_min_cents, pay_max_cents
        FROM jobs_livejob l WHERE {where}
    ), hit AS MATERIALIZED (
        SELECT * FROM found WHERE vacancy IS NULL
        UNION ALL (SELECT DISTINCT ON (vacancy) * FROM found WHERE vacancy IS NOT NULL ORDER BY vacancy)
    )
    SELECT json_build_object('count', (SELECT count(*) FROM hit), 'facets', json_build_object(
        {facets},
        'pay', (SELECT json_build_object(
            'min_cents', min(pay_min_cents), 'max_cents', max(pay_max_cents), 'currency', 'EUR', 'unit', 'hour')
            FROM hit)
    ))::text
"""
FACETS_OF_ALL = ",\n        ".join(
    FACET.format(name=name, pairs=pairs, largest=LARGEST_FACET) for name, pairs in PAIRS.items()
)


def build_facets_statement(filters: Filters, *, language: str, at: datetime) -> tuple[str, dict[str, Any]]:
    """Return SQL and parameters; the only value it gives is the answer as JSON text."""
    statement = ALL.format(where=where(filters) + in_reach(filters), facets=FACETS_OF_ALL)
    return statement, {**parameters(filters, at=at), "shown_in": language}

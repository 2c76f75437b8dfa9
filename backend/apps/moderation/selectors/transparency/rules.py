"""How often each rule spoke."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection

from apps.moderation.selectors.transparency.numbers import show_count

SPOKE = """
    SELECT finding ->> 'code', count(DISTINCT checked.job_id)
    FROM jobs_jobcheck checked, jsonb_array_elements(checked.findings) finding
    WHERE checked.created_at >= %s AND checked.outcome = %s GROUP BY 1
"""


def count_rules(*, since: datetime, outcome: str) -> Mapping[str, int | None]:
    """Count the jobs in which each rule spoke, of those that came out so; few are None."""
    with connection.cursor() as cursor:
        cursor.execute(SPOKE, [since, outcome])
        return {code: show_count(count) for code, count in sorted(cursor.fetchall())}

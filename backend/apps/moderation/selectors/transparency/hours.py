"""How long people waited."""

from datetime import datetime

from django.db import connection

from apps.moderation.selectors.transparency.numbers import FEW

HOURS = """
    SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - created_at) / 3600)
    FROM moderation_case WHERE decided_at >= %s AND kind = %s
"""


def get_median_hours(*, since: datetime, kind: str) -> float | None:
    """Get the median time from opening to decision; None for fewer than 5 cases."""
    with connection.cursor() as cursor:
        cursor.execute(HOURS, [since, kind])
        count, hours = cursor.fetchone()
    return round(float(hours), 1) if count >= FEW else None

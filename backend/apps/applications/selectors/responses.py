"""How soon employers answer those who apply to them."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from apps.employers.services import ResponseCount

COUNTED_FOR = timedelta(days=180)
AT_LEAST = 5  # fewer say nothing, and too much about single people
# An answer is what the employer does beyond reading. Who withdrew first, or whose job went away first, counts neither
# for nor against the employer.
COUNT = """
    SELECT j.employer_id,
        round((percentile_cont(0.5) WITHIN GROUP (
            ORDER BY extract(epoch FROM answer.at - a.created_at) / 86400))::numeric, 1),
        round(count(answer.at)::numeric / count(*), 2), count(*)
    FROM jobs_job j
    JOIN applications_application a ON a.job_id = j.id
    CROSS JOIN LATERAL (
        SELECT min(t.created_at) FILTER (WHERE t.side = 'employer' AND t.to_status <> 'viewed') AS at,
            bool_or(t.to_status = 'expired' AND t.reason = 'no_answer') AS is_missing
        FROM applications_timelineentry t WHERE t.application_id = a.id
    ) answer
    WHERE j.employer_id = ANY(%s) AND a.created_at > %s
        AND (answer.at IS NOT NULL OR answer.is_missing)
    GROUP BY j.employer_id HAVING count(*) >= %s
"""


def list_response_counts(*, employers: Sequence[UUID]) -> list[ResponseCount]:
    """Count for each of these employers how soon it answered in the last 180 days, where at least five count."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [list(employers), timezone.now() - COUNTED_FOR, AT_LEAST])
        rows = cursor.fetchall()
    return [
        ResponseCount(
            employer_id=employer, median_days=days, answered_share=share, applications_counted=number
        )
        for employer, days, share, number in rows
    ]

"""What a row means for the table, found for all at once: one join on the identifier, hashes compared."""

from collections.abc import Sequence

from django.db import connection

from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.source import Source
from apps.jobs.services.imports.bulk.staging import drop_stage, fill_stage

NEW, CHANGED, RETURNED, WAITING, SAME = "new", "changed", "returned", "waiting", "same"
STAGE, COLUMNS = "jobs_import_seen", ("place", "external_id", "digest")
LIKE = "SELECT 0 AS place, external_id, content_hash AS digest FROM jobs_job"
# What the feed or the clock ended has nobody's name on it: shown again, it begins anew. What a person ended stays so.
COMPARE = """
    SELECT s.place, j.id, coalesce(j.status, ''), j.expires_at, CASE
        WHEN j.id IS NULL THEN 'new'
        WHEN j.status IN ('closed', 'expired') AND j.updated_by_id IS NULL THEN 'returned'
        WHEN j.content_hash <> s.digest THEN 'changed'
        WHEN j.status = 'draft' AND %(publishes)s THEN 'waiting'
        ELSE 'same' END
    FROM jobs_import_seen s LEFT JOIN jobs_job j ON j.tenant_id = %(tenant)s::uuid AND j.external_source = %(source)s
        AND j.external_id = s.external_id AND NOT j.external_id = ''
"""


def compare_candidates(candidates: Sequence[Candidate], source: Source) -> None:
    """Note on each candidate what it means, and which posting it is."""
    rows = ((place, one.external_id, one.digest) for place, one in enumerate(candidates))
    fill_stage(STAGE, like=LIKE, columns=COLUMNS, rows=rows)
    values: dict[str, str | bool] = {
        "tenant": str(source.employer.tenant_id),
        "source": source.external_source,
        "publishes": source.publishes,
    }
    with connection.cursor() as cursor:
        cursor.execute(COMPARE, values)
        for place, id, status, expires_at, change in cursor.fetchall():
            one = candidates[place]
            one.job_id, one.status, one.expires_at, one.change = id, status, expires_at, change
    drop_stage(STAGE)

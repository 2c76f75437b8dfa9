"""Many postings into the table at once: COPY into a table beside it, then one insert."""

from collections.abc import Iterable
from itertools import batched
from typing import Any

from django.db import connection

from apps.core.services import acting_as_system

BATCH = 5000
COLUMNS = (
    "id", "created_at", "updated_at", "tenant_id", "employer_id", "status", "title", "description", "text_language",
    "occupation_id", "contract_type", "agency_clause", "cao", "pay_min_cents", "pay_max_cents",
    "holiday_allowance_included", "guaranteed_hours", "max_hours", "shifts", "days", "starts_on", "ends_on",
    "housing_offered", "housing_week_cents", "transport", "languages_needed", "minimum_age", "postcode", "place_name",
    "municipality", "point", "published_at", "expires_at", "external_source", "external_id",
)  # fmt: skip
NAMES = ", ".join(COLUMNS)
# The words of thousands of postings go into their index sorted, not one by one.
PREPARE = f"""
    SET LOCAL statement_timeout = 0;
    SET LOCAL gin_pending_list_limit = '256MB';
    CREATE TEMPORARY TABLE jobs_stage ON COMMIT DROP AS SELECT {NAMES} FROM jobs_job WITH NO DATA
"""  # nosec B608  names of columns
COPY = f"COPY jobs_stage ({NAMES}) FROM STDIN"
# A posting of an earlier run stays as it is, also what somebody did with it; one whose time is over lives again.
MERGE = f"""
    INSERT INTO jobs_job AS j ({NAMES}, content_hash)
    SELECT {NAMES}, '' FROM jobs_stage
    ON CONFLICT (tenant_id, external_source, external_id) WHERE NOT external_id = '' DO UPDATE
    SET status = excluded.status, published_at = excluded.published_at, expires_at = excluded.expires_at,
        starts_on = excluded.starts_on, ends_on = excluded.ends_on, updated_at = now()
    WHERE j.status IN ('published', 'expired') AND j.expires_at <= now() AND excluded.status = 'published'
"""  # nosec B608


def copy_postings(rows: Iterable[dict[str, Any]]) -> int:
    """Write the rows, some thousands in one transaction; return how many are new or live again."""
    return sum(_copy(batch) for batch in batched(rows, BATCH))


def _copy(rows: Iterable[dict[str, Any]]) -> int:
    with acting_as_system(reason="jobs.copy_postings"), connection.cursor() as cursor:
        cursor.execute(PREPARE)
        with cursor.copy(COPY) as copy:
            for row in rows:
                copy.write_row([row[name] for name in COLUMNS])
        cursor.execute(MERGE)
        changed: int = cursor.rowcount
        cursor.execute("DROP TABLE jobs_stage")
    return changed

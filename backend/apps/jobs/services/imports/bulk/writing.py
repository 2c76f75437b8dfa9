"""Postings in memory into the table: COPY, then one statement that inserts or updates."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.db import connection

from apps.jobs.models import Job
from apps.jobs.services.facts import FACT_NAMES
from apps.jobs.services.imports.bulk.staging import drop_stage, fill_stage

KEPT = ("id", "created_at", "created_by_id", "tenant_id", "employer_id", "external_source", "external_id")
FACTS = tuple("occupation_id" if name == "occupation" else name for name in FACT_NAMES)
SAID = (
    *FACTS, "status", "published_at", "updated_at", "updated_by_id", "reviewed_at", "reviewed_by_id", "content_hash",
    "source_name", "source_url", "warnings",
)  # fmt: skip
COLUMNS = (*KEPT, *SAID)
NAMES, PLACE = ", ".join(COLUMNS), ("place_name", "municipality", "point")
STAGE = "jobs_import_stage"
# The gazetteer gives all of them their point in the same statement. Where the postcode stays, a sharper point stays.
UPSERT = f"""
    INSERT INTO jobs_job AS j ({NAMES}, {", ".join(PLACE)})
    SELECT {", ".join(f"s.{name}" for name in COLUMNS)}, coalesce(p.place, ''), coalesce(p.municipality, ''), p.point
    FROM {STAGE} s LEFT JOIN locations_postcode p ON p.pc4 = left(s.postcode, 4)
    ON CONFLICT (tenant_id, external_source, external_id) WHERE NOT external_id = '' DO UPDATE
    SET ({", ".join(SAID)}) = ROW({", ".join(f"excluded.{name}" for name in SAID)}),
        ({", ".join(PLACE)}) = ROW({", ".join(
            f"CASE WHEN j.postcode = excluded.postcode THEN j.{name} ELSE excluded.{name} END" for name in PLACE)})
    WHERE (j.content_hash, j.status) IS DISTINCT FROM (excluded.content_hash, excluded.status)
"""  # nosec B608  names of columns
AS_JSON = ("languages_needed", "questions", "warnings")
RELEASE = "UPDATE jobs_job SET external_id = '' WHERE id = ANY(%s)"


def write_jobs(jobs: Sequence[Job], *, replaced: Sequence[object] = ()) -> None:
    """Insert what is new, change what is known.

    :param replaced: postings that ended and give their identifier to a new one
    """
    like = f"SELECT {NAMES} FROM jobs_job"  # nosec B608  as above
    fill_stage(STAGE, like=like, columns=COLUMNS, rows=(_values(job) for job in jobs))
    with connection.cursor() as cursor:
        if replaced:
            cursor.execute(RELEASE, [list(replaced)])
        cursor.execute(UPSERT)
    drop_stage(STAGE)


def _values(job: Job) -> list[Any]:
    job.created_at = job.created_at or job.updated_at
    values = job.__dict__ | {name: orjson.dumps(getattr(job, name)).decode() for name in AS_JSON}
    return [values[name] for name in COLUMNS]

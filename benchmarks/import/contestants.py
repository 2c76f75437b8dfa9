"""What is measured: the product's import, and the same without its pipeline, by Django's bulk_create."""

from itertools import batched
from pathlib import Path
from typing import Any

from django.utils import timezone

from apps.core.services import acting_for
from apps.integrations.services.adapters.indeed import _row
from apps.integrations.services.adapters.xml import read_records
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors.gate import list_missing_facts
from apps.jobs.services.facts import put_facts
from apps.jobs.services.imports.bulk import Source, import_rows
from apps.jobs.services.imports.identity import digest_columns
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.rows import Row
from apps.locations.models import Postcode

BATCH = 1000


def read_rows(path: Path) -> Any:
    """Read the file as the adapter does, without the network."""
    for number, record in enumerate(read_records(path, name="job"), start=1):
        yield Row(number, _row(record).columns)


def import_feed(path: Path, source: Source) -> dict[str, int]:
    """The product."""
    counts: dict[str, int] = {}
    for reports in import_rows(source=source, rows=read_rows(path)):
        for report in reports:
            counts[report.outcome] = counts.get(report.outcome, 0) + 1
            counts["live"] = counts.get("live", 0) + report.is_published
    return counts


def import_plainly(path: Path, source: Source) -> dict[str, int]:
    """The same rows by the same mapping and gate, written by bulk_create; no events, nothing compared."""
    mapper, live = RowMapper(source.employer), 0
    areas = Postcode.objects.in_bulk()
    for rows in batched(read_rows(path), BATCH):
        with acting_for(user_id=source.actor.pk, tenant_id=source.employer.tenant_id):
            jobs = [_job(row, mapper, source, areas) for row in rows]
            Job.objects.bulk_create(jobs, batch_size=BATCH)
        live += sum(job.status == JobStatus.PUBLISHED for job in jobs)
    return {"created": Job.objects.count(), "live": live}


def _job(row: Row, mapper: RowMapper, source: Source, areas: dict[str, Postcode]) -> Job:
    facts, reasons = mapper.map(row.columns)
    assert not reasons, reasons
    now = timezone.now()
    job = Job(
        tenant_id=source.employer.tenant_id, employer_id=source.employer.pk, created_by=source.actor,
        external_source=source.external_source, external_id=row.columns["external_id"], source_name=source.name,
        source_url=row.columns["url"], content_hash=digest_columns(row.columns),
    )  # fmt: skip
    put_facts(job=job, facts=facts)
    area = areas[job.postcode[:4]]
    job.place_name, job.municipality, job.point = (
        area.place,
        area.municipality,
        area.point,
    )
    if not list_missing_facts(job=job, at=now):
        job.status, job.published_at = JobStatus.PUBLISHED, now
    return job

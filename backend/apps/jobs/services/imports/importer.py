"""One row into one posting, whole or not at all."""

import hashlib
import json

from django.db import DataError, IntegrityError, transaction

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.change import change_job
from apps.jobs.services.create import create_job
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.plain_text import clean_line
from apps.jobs.services.imports.reports import CREATED, REFUSED, UNCHANGED, UPDATED, RowReport, reasons_of
from apps.jobs.services.imports.rows import Reason, Row
from apps.jobs.services.imports.values import DAMAGED
from apps.jobs.services.publish import publish_job
from apps.users.models import User

SOURCE = "import"
LONGEST_ID = 128
MAPPING_VERSION = 1  # a new number makes the same file count as changed


class RowImporter:
    """Imports rows for one employer, in the name of one person."""

    def __init__(self, employer: Employer, actor: User, *, publish: bool, dry_run: bool) -> None:
        self.employer, self.actor, self.publish, self.dry_run = employer, actor, publish, dry_run
        self.mapper = RowMapper(employer)
        self.seen: set[str] = set()

    def take(self, row: Row) -> RowReport:
        """Import one row, or say why not."""
        external_id = clean_line(row.columns.get("external_id", ""))
        reasons = row.reasons or self._identity_refusals(external_id)
        if reasons:
            return RowReport(row.number, external_id[:LONGEST_ID], REFUSED, tuple(reasons))
        self.seen.add(external_id)
        try:
            with acting_for(user_id=self.actor.pk, tenant_id=self.employer.tenant_id):
                report = self._write(row, external_id)
                transaction.set_rollback(self.dry_run or report.outcome == REFUSED)
        except DomainError as refusal:
            return RowReport(row.number, external_id, REFUSED, reasons_of(refusal))
        except (DataError, IntegrityError):
            return RowReport(row.number, external_id, REFUSED, (Reason("row", "not_stored"),))
        return report

    def _identity_refusals(self, external_id: str) -> list[Reason]:
        rules = {
            "missing": not external_id,
            "too_long": len(external_id) > LONGEST_ID,
            "damaged_text": DAMAGED in external_id,
            "twice_in_file": external_id in self.seen,
        }
        return [Reason("external_id", rule) for rule, is_broken in rules.items() if is_broken]

    def _write(self, row: Row, external_id: str) -> RowReport:
        digest = _digest(row.columns)
        known = (
            Job.objects.select_for_update(of=("self",))
            .filter(tenant=self.employer.tenant_id, external_source=SOURCE, external_id=external_id)
            .first()
        )
        if known and known.content_hash == digest:
            return self._published(row.number, known, UNCHANGED)
        facts, reasons = self.mapper.map(row.columns)
        if reasons:
            return RowReport(row.number, external_id, REFUSED, tuple(reasons))
        job = self._save(known, facts)
        job.external_source, job.external_id, job.content_hash = SOURCE, external_id, digest
        Job.objects.filter(pk=job.pk).update(
            external_source=SOURCE, external_id=external_id, content_hash=digest
        )
        return self._published(row.number, job, UPDATED if known else CREATED)

    def _save(self, known: Job | None, facts: JobFacts) -> Job:
        if known:
            return change_job(actor=self.actor, job=known, **facts)
        return create_job(actor=self.actor, employer=self.employer, **facts)

    def _published(self, number: int, job: Job, outcome: str) -> RowReport:
        """Publish if that is wanted and possible; a gate that stays shut leaves the draft and says why."""
        reasons: tuple[Reason, ...] = ()
        if self.publish and job.status == JobStatus.DRAFT:
            try:
                job = publish_job(actor=self.actor, job=job)
            except DomainError as refusal:
                reasons = reasons_of(refusal)
        is_published = job.status == JobStatus.PUBLISHED
        return RowReport(number, job.external_id, outcome, reasons, is_published)


def _digest(columns: dict[str, str]) -> str:
    content = json.dumps([MAPPING_VERSION, columns], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()

"""One row into one posting, whole or not at all."""

from django.db import DataError, IntegrityError, transaction

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.change import change_job
from apps.jobs.services.create import create_job
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.imports.identity import digest_columns, read_identity
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.reports import CREATED, REFUSED, UNCHANGED, UPDATED, RowReport, reasons_of
from apps.jobs.services.imports.rows import Reason, Row
from apps.jobs.services.publish import publish_job
from apps.users.models import User

SOURCE = "import"


class RowImporter:
    """Imports rows for one employer, in the name of one person."""

    def __init__(self, employer: Employer, actor: User, *, publish: bool, dry_run: bool) -> None:
        self.employer, self.actor, self.publish, self.dry_run = employer, actor, publish, dry_run
        self.mapper = RowMapper(employer)
        self.seen: set[str] = set()

    def take(self, row: Row) -> RowReport:
        """Import one row, or say why not."""
        external_id, reasons = read_identity(row, seen=self.seen)
        if reasons:
            return RowReport(row.number, external_id, REFUSED, reasons)
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

    def _write(self, row: Row, external_id: str) -> RowReport:
        digest = digest_columns(row.columns)
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
                if job.status == JobStatus.IN_REVIEW:
                    reasons = (Reason("row", "job_held"),)
            except DomainError as refusal:
                reasons = reasons_of(refusal)
        is_published = job.status == JobStatus.PUBLISHED
        return RowReport(number, job.external_id, outcome, reasons, is_published)

"""Bring the rows of a file into an employer's postings, one by one, each whole or not at all."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.change import change_job
from apps.jobs.services.create import create_job
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.imports.formats import read_rows
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.plain_text import clean_line
from apps.jobs.services.imports.rows import Reason, Row
from apps.jobs.services.imports.values import DAMAGED
from apps.jobs.services.publish import publish_job
from apps.tenants.enums import Role
from apps.users.models import User

SOURCE = "import"
LONGEST_ID = 128
MAPPING_VERSION = 1  # a new number makes the same file count as changed
CREATED, UPDATED, UNCHANGED, REFUSED = "created", "updated", "unchanged", "refused"


class EmployerHasNoOwner(DomainError):
    """Somebody must answer for what is imported."""

    code = "employer_has_no_owner"
    message = _("The organization of this employer has no owner.")


@dataclass(frozen=True)
class RowReport:
    """What became of one row. A posting that was taken but did not pass the publish gate has reasons, too."""

    number: int
    external_id: str
    outcome: str
    reasons: tuple[Reason, ...] = ()
    is_published: bool = False


def import_jobs(
    *, employer: Employer, path: Path, kind: str = "auto", publish: bool = False, dry_run: bool = False
) -> Iterator[RowReport]:
    """Import the postings of a file as drafts of the employer; works while it is iterated, a row a transaction.

    A posting is known by its identifier: the same content again changes nothing, other content updates it.

    :param kind: auto, jsonld, jsonl or csv
    :param publish: also publish what passes the gate
    :param dry_run: do everything, keep nothing
    :raises EmployerHasNoOwner: if nobody can be named as who did it
    """
    owner = User.objects.filter(
        memberships__organization=employer.tenant_id, memberships__role=Role.OWNER
    ).order_by("memberships__created_at")
    actor = owner.first()
    if actor is None:
        raise EmployerHasNoOwner
    importer = _Importer(employer, actor, publish=publish, dry_run=dry_run)
    for row in read_rows(path, kind=kind):
        yield importer.take(row)


class _Importer:
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
            with transaction.atomic():
                report = self._write(row, external_id)
                transaction.set_rollback(self.dry_run or report.outcome == REFUSED)
        except DomainError as refusal:
            return RowReport(row.number, external_id, REFUSED, _reasons(refusal))
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
                reasons = _reasons(refusal)
        is_published = job.status == JobStatus.PUBLISHED
        return RowReport(number, job.external_id, outcome, reasons, is_published)


def _digest(columns: dict[str, str]) -> str:
    content = json.dumps([MAPPING_VERSION, columns], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


def _reasons(refusal: DomainError) -> tuple[Reason, ...]:
    errors = tuple(Reason(error.field, error.code, str(error.message)) for error in refusal.errors)
    return errors or (Reason("row", refusal.code, str(refusal)),)

"""Bring the rows of a file into an employer's postings, one by one."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.jobs.services.imports.formats import read_rows
from apps.jobs.services.imports.importer import RowImporter
from apps.jobs.services.imports.reports import RowReport
from apps.tenants.enums import Role
from apps.users.models import User


class EmployerHasNoOwner(DomainError):
    """Somebody must answer for what is imported."""

    code = "employer_has_no_owner"
    message = _("The organization of this employer has no owner.")


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
    with acting_as_system(reason="jobs.import_jobs"):
        owner = User.objects.filter(
            memberships__organization=employer.tenant_id, memberships__role=Role.OWNER
        ).order_by("memberships__created_at")
        actor = owner.first()
    if actor is None:
        raise EmployerHasNoOwner
    importer = RowImporter(employer, actor, publish=publish, dry_run=dry_run)
    for row in read_rows(path, kind=kind):
        yield importer.take(row)

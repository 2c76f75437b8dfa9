"""What is to be said of a job because of who posts it (domain.md, 4.3)."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from apps.compliance.enums import RuleCode
from apps.compliance.services import Finding, make_finding
from apps.core.services import acting_as_system
from apps.employers.enums import CheckKind, CheckReason
from apps.employers.models import Check, Employer
from apps.employers.selectors import find_newest_check, list_lookalikes
from apps.employers.services.names import bare_name

NEW_FOR = timedelta(days=183)
SURE = {CheckReason.NAME_EQUAL}


def find_employer_findings(*, employer: Employer, job_count: int) -> list[Finding]:
    """Find what keeps a job of this employer from going live by itself, or adds to what does; three statements.

    :param job_count: how many jobs of the employer were published before this one
    """
    return list(_find(employer, job_count))


def _find(employer: Employer, job_count: int) -> Iterator[Finding]:
    if job_count == 0 and _is_new(find_newest_check(employer=employer, kind=CheckKind.KVK)):
        yield make_finding(RuleCode.NEW_COMPANY)
    name = find_newest_check(employer=employer, kind=CheckKind.NAME_MATCH)
    if name is None or name.detail["reason"] not in SURE:
        yield make_finding(RuleCode.NAME_MISMATCH)
    if twins := _find_twins(employer):
        yield make_finding(RuleCode.LOOKALIKE, employers=[str(id) for id in twins])


def _is_new(check: Check | None) -> bool:
    started_on = check.detail.get("started_on") if check else None
    return started_on is not None and date.fromisoformat(started_on) > timezone.localdate() - NEW_FOR


def _find_twins(employer: Employer) -> list[UUID]:
    names = [bare_name(name) for name in (employer.legal_name, employer.trade_name) if name]
    with acting_as_system(
        reason="employers.find_lookalikes", is_routine=True
    ):  # who publishes sees no other's row
        return [other.pk for other in list_lookalikes(employer=employer, names=names, bare=bare_name)]

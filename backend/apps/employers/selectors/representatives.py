"""Who speaks for an employer."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models import Employer, Representative
from apps.employers.selectors.checks import find_newest_check


@dataclass(frozen=True, kw_only=True)
class Representation:
    """Who says so, and whether it is proven; empty if nobody does."""

    name: str = ""
    role: str = ""
    declared_at: datetime | None = None
    is_letter_sent: bool = False
    is_proven: bool = False


def get_representation(*, employer: Employer) -> Representation:
    """Get who speaks for the employer, for its members and for staff."""
    person = Representative.objects.filter(employer=employer).first()
    if person is None:
        return Representation()
    check = find_newest_check(employer=employer, kind=CheckKind.REPRESENTATIVE)
    return Representation(
        name=person.name,
        role=person.role,
        declared_at=person.declared_at,
        is_letter_sent=bool(person.code_hash),
        is_proven=check is not None and check.result_at(timezone.now()) == CheckResult.PASS,
    )

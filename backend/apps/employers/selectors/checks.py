"""What was checked."""

from apps.employers.enums import CheckKind
from apps.employers.models import Check, Employer
from apps.employers.querysets import CheckQuerySet


def list_checks(*, employer: Employer) -> CheckQuerySet:
    """List every check of the employer, newest first."""
    return Check.objects.filter(employer=employer).newest_first()


def list_current_checks(*, employer: Employer) -> CheckQuerySet:
    """List the newest check of each kind: the ones that count."""
    return Check.objects.filter(employer=employer).newest_of_each_kind()


def find_newest_check(*, employer: Employer, kind: CheckKind) -> Check | None:
    """Find the check that counts for this kind."""
    return list_checks(employer=employer).filter(kind=kind).first()


def find_newest_by_hand(*, employer: Employer, kind: CheckKind) -> Check | None:
    """Find what a member of staff last said about this kind."""
    return list_checks(employer=employer).filter(kind=kind, checked_by__isnull=False).first()

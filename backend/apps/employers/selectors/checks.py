"""What was checked."""

from django.utils import timezone

from apps.employers.enums import CheckKind, CheckResult
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


def find_last_word(*, employer: Employer, kind: CheckKind) -> Check | None:
    """Find what was last said about this kind, also if it counts no more since: to expire is no answer."""
    return list_checks(employer=employer).filter(kind=kind).exclude(result=CheckResult.EXPIRED).first()


def find_newest_by_hand(*, employer: Employer, kind: CheckKind) -> Check | None:
    """Find what a member of staff last said about this kind."""
    return list_checks(employer=employer).filter(kind=kind, checked_by__isnull=False).first()


def list_checks_that_ran_out(*, employer: Employer | None = None) -> CheckQuerySet:
    """List the passes that count and whose date is over: of one employer, or of all; for programs."""
    checks = Check.objects.filter(employer=employer) if employer else Check.objects.all()
    ran_out: CheckQuerySet = Check.objects.filter(
        pk__in=checks.newest_of_each_kind().values("pk"),
        result=CheckResult.PASS,
        expires_at__lte=timezone.now(),
    )
    return ran_out


def list_proven_domains() -> CheckQuerySet:
    """List the passes of web addresses that count, of all employers; for programs."""
    newest = Check.objects.filter(kind=CheckKind.DOMAIN).newest_of_each_kind()
    proven: CheckQuerySet = Check.objects.filter(pk__in=newest.values("pk"), result=CheckResult.PASS)
    return proven

"""Which employer, and may it publish."""

from datetime import datetime

from django.utils import timezone

from apps.employers.enums import CheckKind
from apps.employers.models import Employer
from apps.employers.querysets import EmployerQuerySet, newest_passed
from apps.tenants.models import Organization


def is_verified(*, employer: Employer, at: datetime | None = None) -> bool:
    """Tell whether the employer's checks are what it needs to publish at `at` (now)."""
    return Employer.objects.filter(pk=employer.pk).verified(at).exists()


def find_verified_name(tenant: Organization) -> str:
    """Find the name under which the organization is a verified employer now; empty if it is none.

    What an organization calls itself nobody looked at: it may call itself like anybody.
    """
    employer = Employer.objects.filter(tenant=tenant).verified().first()
    return (employer.trade_name or employer.legal_name) if employer else ""


def list_verified_employers() -> EmployerQuerySet:
    """List those whom the public may see."""
    return Employer.objects.all().verified()


def find_employer_of(*, tenant: Organization) -> Employer | None:
    """Find the employer of the organization, if it has filled in its profile."""
    return Employer.objects.filter(tenant=tenant).first()


def get_employer_of(*, tenant: Organization) -> Employer:
    """Get the employer of the organization.

    :raises Employer.DoesNotExist: if it has not filled in its profile
    """
    return Employer.objects.get(tenant=tenant)


def is_kvk_number_held(*, employer: Employer) -> bool:
    """Tell whether the register's pass for this employer's KvK number is already another employer's, here and now."""
    passed = newest_passed(CheckKind.KVK, timezone.now())
    return bool(list_holders_of_number(employer=employer).alias(passed=passed).filter(passed=True).exists())


def list_employers_to_verify() -> EmployerQuerySet:
    """List those that asked to be verified and are not, who waits longest first; for staff."""
    asked = Employer.objects.filter(verification_requested_at__isnull=False)
    return asked.exclude(pk__in=Employer.objects.all().verified().values("pk")).order_by(
        "verification_requested_at", "id"
    )


def list_employers_to_recheck() -> EmployerQuerySet:
    """List those that are active: their newest register check is a pass, even one that ran out meanwhile."""
    return Employer.objects.all().in_register().order_by("id")


def list_holders_of_number(*, employer: Employer) -> EmployerQuerySet:
    """List the other employers with the same KvK number; for staff."""
    return (
        Employer.objects.filter(kvk_number=employer.kvk_number).exclude(pk=employer.pk).exclude(kvk_number="")
    )

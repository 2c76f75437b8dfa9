"""Which employer, and may it publish."""

from datetime import datetime

from apps.employers.models import Employer
from apps.employers.querysets import EmployerQuerySet
from apps.tenants.models import Organization


def is_verified(*, employer: Employer, at: datetime | None = None) -> bool:
    """Tell whether the employer's newest check of every kind is a pass that has not run out at `at` (now)."""
    return Employer.objects.filter(pk=employer.pk).verified(at).exists()


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

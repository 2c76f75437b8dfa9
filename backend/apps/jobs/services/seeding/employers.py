"""Employers to post as: made through the doors that everybody uses, marked as seed data by name and number."""

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models import Employer
from apps.employers.selectors import is_verified
from apps.employers.services import Evidence, confirm_employer, record_evidence, save_employer
from apps.jobs.services.seeding.terms import SeedEmployer
from apps.tenants.models import Organization
from apps.tenants.services import create_organization
from apps.users.enums import UserType
from apps.users.models import User
from apps.users.services import create_verified_user

DOMAIN = "seed.safejob.example"
REASON = "Seed data for trying things out: nobody checked anything."


@dataclass(frozen=True)
class Company:
    """A made-up company. No real one has a KvK number below 01000000."""

    name: str
    kvk_number: str
    sector: str
    supplies_labour: bool


COMPANIES = [
    Company("Voorbeeld Uitzendgroep (seed)", "00000001", "staffing", True),
    Company("Voorbeeld Flexwerk (seed)", "00000002", "staffing", True),
    Company("Voorbeeld Detachering (seed)", "00000003", "staffing", True),
    Company("Voorbeeld Agri Uitzend (seed)", "00000004", "staffing", True),
    Company("Voorbeeld Logistiek (seed)", "00000005", "logistics", False),
    Company("Voorbeeld Kwekerij (seed)", "00000006", "agriculture", False),
    Company("Voorbeeld Productie (seed)", "00000007", "manufacturing", False),
    Company("Voorbeeld Schoonmaak (seed)", "00000008", "cleaning", False),
]


def seed_employers() -> list[SeedEmployer]:
    """Make the employers, or find those that are there; all of them are verified afterwards."""
    with acting_as_system(reason="jobs.seed_employers"):
        staff = seed_staff()
        return [
            _describe(seed_employer(company, owner=_owner(company), staff=staff)) for company in COMPANIES
        ]


def seed_employer(company: Company, *, owner: User, staff: list[User]) -> Employer:
    """Make one employer with this owner, verified by these two members of staff."""
    tenant = Organization.objects.filter(name=company.name, memberships__user=owner).first()
    tenant = tenant or create_organization(actor=owner, name=company.name)
    employer = Employer.objects.filter(tenant=tenant).first()
    if employer is None:
        employer = save_employer(actor=owner, tenant=tenant, changes=_profile(company))
    if not is_verified(employer=employer):
        _verify(employer, staff)
    return employer


def seed_staff() -> list[User]:
    """Make or find the two accounts that confirm seeded employers; nobody knows their passwords."""
    names = ("staff", "second-staff")
    return [_account(f"{name}@{DOMAIN}", UserType.ADMIN, is_staff=True) for name in names]


def _verify(employer: Employer, staff: list[User]) -> None:
    if employer.supplies_labour:
        registered = Evidence(
            kind=CheckKind.WAADI,
            result=CheckResult.PASS,
            source="Seed data",
            source_url="https://www.kvk.nl/waadi/",
            expires_on=timezone.localdate() + timedelta(days=365),
        )
        record_evidence(actor=staff[0], employer=employer, evidence=registered, reason=REASON)
    for person in staff:
        confirm_employer(actor=person, employer=employer, reason=REASON)


def _owner(company: Company) -> User:
    return _account(f"owner-{company.kvk_number}@{DOMAIN}", UserType.EMPLOYER)


def _account(email: str, user_type: UserType, *, is_staff: bool = False) -> User:
    known = User.objects.filter(email=email).first()
    return known or create_verified_user(
        email=email, password=token_urlsafe(32), user_type=user_type, is_staff=is_staff, name="Seed data"
    )


def _profile(company: Company) -> dict[str, object]:
    return {
        "legal_name": f"{company.name} B.V.",
        "trade_name": company.name,
        "kvk_number": company.kvk_number,
        "sector": company.sector,
        "is_labour_supplier": company.supplies_labour,
    }


def _describe(employer: Employer) -> SeedEmployer:
    return SeedEmployer(employer.pk, employer.tenant_id, employer.supplies_labour)

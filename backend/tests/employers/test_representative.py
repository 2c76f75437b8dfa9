"""Who may speak for a company."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers import services
from apps.employers.models import Check, Employer, Representative
from apps.tenants.enums import Role
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/me/verification/representative/"
CODE = f"{URL}confirm/"
SAID = {"name": "Eva de Vries", "role": "Director", "declares_lawful": True}
pytestmark = pytest.mark.django_db


def newest(employer: Employer) -> tuple[str, str] | None:
    check = Check.objects.filter(employer=employer, kind="representative").newest_first().first()
    return (check.result, check.detail["reason"]) if check else None


def prove_domain(employer: Employer, domain: str = "firm.example", **more: Any) -> None:
    CheckFactory(
        employer=employer, kind="domain", detail={"reason": "domain_proven", "domain": domain}, **more
    )


def owner_of(employer: Employer, client_for: Any, email: str) -> Any:
    user = UserFactory(employer=True, email=email)
    MembershipFactory(organization=employer.tenant, user=user, role=Role.OWNER)
    return client_for(user)


@pytest.mark.parametrize(
    ("email", "domain", "outcome"),
    [
        ("eva@firm.example", "firm.example", ("pass", "mail_of_company")),
        ("eva@other.example", "firm.example", None),
        ("eva@sub.firm.example", "firm.example", None),
        ("eva@firm.example.evil.example", "firm.example", None),
    ],
)
def test_address_at_the_proven_domain_is_proof(
    email: str, domain: str, outcome: tuple[str, str] | None, donald: Employer, client_for: Any
) -> None:
    prove_domain(donald, domain)

    response = owner_of(donald, client_for, email).post(URL, SAID, format="json")

    assert response.status_code == 200
    assert newest(donald) == outcome
    assert response.json()["is_proven"] is (outcome is not None)


@pytest.mark.parametrize("trait", ["failed", "unknown", "ran_out"])
def test_domain_that_is_not_proven_now_proves_nobody(trait: str, donald: Employer, client_for: Any) -> None:
    prove_domain(donald, **{trait: True})

    owner_of(donald, client_for, "eva@firm.example").post(URL, SAID, format="json")

    assert newest(donald) is None


def test_lawful_offers_must_be_declared(donald: Employer, member_client: Any) -> None:
    response = member_client(donald).post(URL, SAID | {"declares_lawful": False}, format="json")

    assert (response.status_code, response.json()["code"]) == (400, "declaration_missing")
    assert Representative.objects.count() == 0


def test_letter_proves_once(donald: Employer, member_client: Any) -> None:
    client = member_client(donald)
    client.post(URL, SAID, format="json")
    code = services.issue_letter_code(actor=UserFactory(staff=True), employer=donald)

    typed = f"{code[:5].lower()}-{code[5:]}"
    first, second = (client.post(CODE, {"code": typed}, format="json") for _ in range(2))

    assert (first.status_code, second.status_code) == (200, 400)
    assert newest(donald) == ("pass", "letter_received")
    assert code not in str(AuditEntry.objects.values("detail"))
    assert code not in Representative.objects.get().code_hash


def test_code_runs_out_and_guesses_are_few(donald: Employer, member_client: Any) -> None:
    client = member_client(donald)
    client.post(URL, SAID, format="json")
    code = services.issue_letter_code(actor=UserFactory(staff=True), employer=donald)

    guesses = [client.post(CODE, {"code": "AAAAAAAAAA"}, format="json").status_code for _ in range(6)]
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        late = member_client(donald).post(CODE, {"code": code}, format="json")

    assert guesses == [400] * 5 + [429]
    assert (late.status_code, late.json()["code"]) == (400, "code_wrong")


def test_another_person_starts_again(donald: Employer, member_client: Any) -> None:
    client = member_client(donald)
    client.post(URL, SAID, format="json")
    code = services.issue_letter_code(actor=UserFactory(staff=True), employer=donald)
    client.post(CODE, {"code": code}, format="json")

    client.post(URL, SAID | {"name": "Jan Jansen"}, format="json")

    assert newest(donald) == ("expired", "identity_changed")


def test_only_staff_writes_letters_and_only_to_somebody(donald: Employer) -> None:
    with pytest.raises(services.StaffOnly):
        services.issue_letter_code(actor=UserFactory(), employer=donald)
    with pytest.raises(services.NoRepresentative):
        services.issue_letter_code(actor=UserFactory(staff=True), employer=donald)


def test_before_anybody_said_so_there_is_nobody(donald: Employer, member_client: Any) -> None:
    response = member_client(donald).get(URL)

    assert response.json() == {
        "name": "", "role": "", "declared_at": None, "is_letter_sent": False, "is_proven": False
    }  # fmt: skip


@pytest.mark.parametrize(("role", "status"), [(Role.VIEWER, 403), (Role.RECRUITER, 403)])
def test_others_do_not_speak_for_it(role: Role, status: int, donald: Employer, member_client: Any) -> None:
    assert member_client(donald, role).post(URL, SAID, format="json").status_code == status
    assert member_client(EmployerFactory()).get(URL).json()["name"] == ""

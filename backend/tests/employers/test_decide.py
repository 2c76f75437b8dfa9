"""What staff decide about an employer."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers import services
from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_current_checks, list_employers_to_verify
from apps.users.models import User
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import EmployerFactory
from tests.factories.users import UserFactory

QUEUE = "/admin/employers/employertoverify/"
REASON = "Saw the extract of the register, called the number on the website."
pytestmark = [
    pytest.mark.django_db,
]


def staff_who_may(*codenames: str) -> User:
    user: User = UserFactory(staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def decide(client: Client, employer: Employer, action: str, reason: str = REASON, **fields: str) -> Any:
    form = {"_form_submitted": "true", "reason": reason, **fields}
    return client.post(f"{QUEUE}{employer.pk}/{action}/", form)


# --- the rules


def test_confirmed_employer_is_verified_for_90_days() -> None:
    staff, employer = UserFactory(staff=True), EmployerFactory(asked=True)

    services.confirm_employer(
        actor=staff, employer=employer, reason=REASON, evidence_url="https://files.example/1"
    )

    checks = Check.objects.all()
    assert {check.kind for check in checks} == set(CheckKind.values)
    assert {(check.result, check.checked_by, check.source_url) for check in checks} == {
        (CheckResult.PASS, staff, "https://files.example/1")
    }
    assert is_verified(employer=employer, at=timezone.now() + timedelta(days=89))
    assert not is_verified(employer=employer, at=timezone.now() + timedelta(days=91))
    entry = AuditEntry.objects.get(action="employers.confirm_employer")
    assert (entry.actor, entry.object_id, entry.detail["reason"]) == (staff, employer.pk, REASON)


def test_refused_employer_is_not_verified_and_leaves_the_queue() -> None:
    employer = EmployerFactory(asked=True, verified=True)

    services.refuse_employer(actor=UserFactory(staff=True), employer=employer, reason=REASON)

    assert not is_verified(employer=employer)
    assert {check.result for check in list_current_checks(employer=employer)} == {CheckResult.FAIL}
    assert not list_employers_to_verify().exists()
    assert AuditEntry.objects.filter(action="employers.refuse_employer").count() == 1


def test_refusal_is_not_lifted_by_the_register(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says(profile())
    services.refuse_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    services.run_register_checks(employer_id=donald.pk)

    newest = list_current_checks(employer=donald)
    assert {(check.result, check.detail["reason"]) for check in newest} == {("unknown", "refused_before")}
    assert not is_verified(employer=donald)


def test_refusal_is_not_lifted_by_another_name(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says(profile())
    services.refuse_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)
    owner = UserFactory(employer=True)

    services.save_employer(actor=owner, tenant=donald.tenant, changes={"legal_name": "Donald Works"})
    services.run_register_checks(employer_id=donald.pk)

    assert not is_verified(employer=donald)


def test_refusal_is_lifted_by_staff(donald: Employer) -> None:
    staff = UserFactory(staff=True)
    services.refuse_employer(actor=staff, employer=donald, reason=REASON)

    services.confirm_employer(actor=staff, employer=donald, reason=REASON)

    assert is_verified(employer=donald)


def test_comparison_of_letters_does_not_overrule_a_person(
    donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile(naam="Other", statutaireNaam="Other", handelsnamen=[]))
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    services.run_register_checks(employer_id=donald.pk, fresh=True)

    assert is_verified(employer=donald)


def test_end_of_the_company_overrules_a_person(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says(profile(materieleRegistratie={"datumEinde": "20200101"}))
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    services.run_register_checks(employer_id=donald.pk, fresh=True)

    assert not is_verified(employer=donald)


@pytest.mark.parametrize("reason", ["", "ok", "          ", "         x"])
def test_decision_needs_a_reason(reason: str, donald: Employer) -> None:
    for decision in (services.confirm_employer, services.refuse_employer):
        with pytest.raises(services.ReasonNeeded):
            decision(actor=UserFactory(staff=True), employer=donald, reason=reason)

    assert Check.objects.count() == 0


@pytest.mark.parametrize("traits", [{}, {"employer": True}, {"staff": True, "is_active": False}])
def test_only_staff_decides(traits: dict[str, Any], donald: Employer) -> None:
    actor = UserFactory(**traits)

    with pytest.raises(services.StaffOnly):
        services.confirm_employer(actor=actor, employer=donald, reason=REASON)
    with pytest.raises(services.StaffOnly):
        services.refuse_employer(actor=actor, employer=donald, reason=REASON)
    with pytest.raises(services.StaffOnly):
        services.check_employer_again(actor=actor, employer=donald)

    assert Check.objects.count() == 0


def test_employer_without_a_number_cannot_be_confirmed() -> None:
    employer = EmployerFactory(kvk_number="")

    with pytest.raises(services.ProfileIncomplete):
        services.confirm_employer(actor=UserFactory(staff=True), employer=employer, reason=REASON)


def test_nobody_confirms_a_name_that_came_after_the_look() -> None:
    """An employer waits until staff looks at its evidence, and then takes the name of another."""
    employer = EmployerFactory(asked=True, legal_name="Small Agency B.V.")
    client = Client()
    client.force_login(staff_who_may("view_employer", "change_employer"))
    dialog = client.get(f"{QUEUE}{employer.pk}/confirm/").content.decode()
    seen = re.findall(r'name="seen" value="([^"]+)"', dialog)[0]
    assert "Small Agency B.V." in dialog
    services.save_employer(
        actor=UserFactory(), tenant=employer.tenant, changes={"legal_name": "Famous Company N.V."}
    )

    decide(client, employer, "confirm", seen=seen)
    changed = is_verified(employer=employer)
    seen = re.findall(
        r'name="seen" value="([^"]+)"', client.get(f"{QUEUE}{employer.pk}/confirm/").content.decode()
    )[0]
    decide(client, employer, "confirm", seen=seen)

    assert (changed, is_verified(employer=employer)) == (False, True)

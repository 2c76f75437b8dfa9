"""What staff decide about an employer."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers import services
from apps.employers.enums import CheckResult
from apps.employers.models import Approval, Check, Employer
from apps.employers.selectors import is_verified, list_current_checks, list_employers_to_verify
from apps.users.models import User
from tests.employers.conftest import ScriptedRegister, agree, profile
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
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


def test_two_people_verify_for_as_long_as_the_register_by_hand() -> None:
    employer = EmployerFactory(asked=True)

    first, second = agree(employer, REASON)

    checks = Check.objects.all()
    assert {check.kind for check in checks} == {"kvk", "name_match", "approval"}
    assert {(check.result, check.checked_by) for check in checks} == {(CheckResult.PASS, second)}
    assert is_verified(employer=employer, at=timezone.now() + timedelta(days=89))
    assert not is_verified(employer=employer, at=timezone.now() + timedelta(days=91))
    entries = AuditEntry.objects.filter(action="employers.confirm_employer").order_by("id")
    assert [(entry.actor, entry.object_id, entry.detail["reason"]) for entry in entries] == [
        (first, employer.pk, REASON),
        (second, employer.pk, REASON),
    ]


def test_refused_employer_is_not_verified_and_leaves_the_queue() -> None:
    employer = EmployerFactory(asked=True, verified=True)

    services.refuse_employer(actor=UserFactory(staff=True), employer=employer, reason=REASON)

    assert not is_verified(employer=employer)
    found = {check.kind: check.result for check in list_current_checks(employer=employer)}
    assert found == {"kvk": "pass", "name_match": "pass", "approval": "fail"}
    assert not list_employers_to_verify().exists()
    assert AuditEntry.objects.filter(action="employers.refuse_employer").count() == 1


def test_refusal_is_not_lifted_by_the_register(
    approved_donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile())
    services.refuse_employer(actor=UserFactory(staff=True), employer=approved_donald, reason=REASON)

    services.run_register_checks(employer_id=approved_donald.pk)

    assert not is_verified(employer=approved_donald)


def test_refusal_is_not_lifted_by_another_name(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says(profile())
    services.refuse_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)
    owner = UserFactory(employer=True)

    services.save_employer(actor=owner, tenant=donald.tenant, changes={"legal_name": "Donald Works"})
    services.run_register_checks(employer_id=donald.pk)

    assert not is_verified(employer=donald)


def test_refusal_is_lifted_by_two(donald: Employer) -> None:
    staff = UserFactory(staff=True)
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)
    services.refuse_employer(actor=staff, employer=donald, reason=REASON)

    services.confirm_employer(actor=staff, employer=donald, reason=REASON)
    after_one = is_verified(employer=donald)
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    assert (after_one, is_verified(employer=donald)) == (False, True)


def test_comparison_of_letters_does_not_overrule_people(
    donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile(naam="Other", statutaireNaam="Other", handelsnamen=[]))
    agree(donald)

    services.run_register_checks(employer_id=donald.pk, fresh=True)

    assert is_verified(employer=donald)


def test_people_do_not_overrule_the_end_of_the_company(
    donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile(materieleRegistratie={"datumEinde": "20200101"}))
    services.run_register_checks(employer_id=donald.pk)

    with pytest.raises(services.RegisterSaysNo):
        services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)


def test_another_name_and_back_does_not_unsay_the_register(
    donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile(materieleRegistratie={"datumEinde": "20200101"}))
    services.run_register_checks(employer_id=donald.pk)
    name, member = donald.legal_name, UserFactory(employer=True)
    for called in ("Another B.V.", name):
        services.save_employer(actor=member, tenant=donald.tenant, changes={"legal_name": called})

    with pytest.raises(services.RegisterSaysNo):
        services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)


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
    changed = Approval.objects.count()
    seen = re.findall(
        r'name="seen" value="([^"]+)"', client.get(f"{QUEUE}{employer.pk}/confirm/").content.decode()
    )[0]
    decide(client, employer, "confirm", seen=seen)

    assert (changed, Approval.objects.count()) == (0, 1)


# --- two people


def test_nobody_is_both_people(donald: Employer) -> None:
    staff = UserFactory(staff=True)
    services.confirm_employer(actor=staff, employer=donald, reason=REASON)

    with pytest.raises(services.AlreadyApproved):
        services.confirm_employer(actor=staff, employer=donald, reason=REASON)

    assert not is_verified(employer=donald)


def test_nobody_approves_the_own_organization(donald: Employer) -> None:
    staff = UserFactory(staff=True)
    MembershipFactory(organization=donald.tenant, user=staff)

    with pytest.raises(services.OwnOrganization):
        services.confirm_employer(actor=staff, employer=donald, reason=REASON)

    assert Approval.objects.count() == 0


def test_changed_identity_voids_what_was_said(donald: Employer, kvk_server: str) -> None:
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)
    services.save_employer(actor=UserFactory(), tenant=donald.tenant, changes={"trade_name": "Donald Flex"})
    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    assert not is_verified(employer=donald)

    services.confirm_employer(actor=UserFactory(staff=True), employer=donald, reason=REASON)

    assert is_verified(employer=donald)


@pytest.mark.django_db(transaction=True)
def test_two_clicks_of_one_person_at_once_are_one(at_once: Callable[..., list[Any]]) -> None:
    donald, staff = EmployerFactory(donald=True), UserFactory(staff=True)

    def click(_: int) -> str:
        try:
            services.confirm_employer(actor=staff, employer=donald, reason=REASON)
        except services.AlreadyApproved:
            return "refused"
        return "approved"

    assert sorted(at_once(click, 4)) == ["approved"] + ["refused"] * 3
    assert Approval.objects.count() == 1


def test_database_keeps_approvals_as_they_are(donald: Employer) -> None:
    agree(donald)

    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        Approval.objects.update(reason="something else")
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        Approval.objects.all().delete()

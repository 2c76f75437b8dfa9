"""The queue that staff work from, and who may not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers import services
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_employers_to_verify
from apps.users.models import User
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.users import UserFactory

QUEUE = "/admin/employers/employertoverify/"
ALL = "/admin/employers/employer/"
REASON = "Saw the extract of the register, called the number on the website."
pytestmark = [
    pytest.mark.django_db,
]


def staff_who_may(*codenames: str) -> User:
    user: User = UserFactory(staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def decider() -> User:
    return staff_who_may("view_employer", "change_employer")


def decide(client: Client, employer: Employer, action: str, reason: str = REASON, **fields: str) -> Any:
    form = {"_form_submitted": "true", "reason": reason, **fields}
    return client.post(f"{QUEUE}{employer.pk}/{action}/", form)


# --- the queue


def test_queue_holds_who_asked_and_is_not_verified_longest_first() -> None:
    now = timezone.now()
    waits = [
        EmployerFactory(verification_requested_at=now - timedelta(days=days), legal_name=f"Waits {days}")
        for days in (1, 3, 2)
    ]
    CheckFactory(employer=waits[0], unknown=True)
    CheckFactory(employer=waits[1], failed=True)
    EmployerFactory(asked=True, verified=True)
    EmployerFactory()

    assert [employer.legal_name for employer in list_employers_to_verify()] == [
        "Waits 3",
        "Waits 2",
        "Waits 1",
    ]


def test_queue_page_shows_only_who_waits(decider: User) -> None:
    EmployerFactory(asked=True, legal_name="Waiting Company")
    EmployerFactory(verified=True, legal_name="Verified Company")

    page = browser(decider).get(QUEUE)

    assert page.status_code == 200
    assert "Waiting Company" in page.content.decode()
    assert "Verified Company" not in page.content.decode()


def test_page_of_all_employers_shows_all(decider: User) -> None:
    CheckFactory(employer=EmployerFactory(legal_name="Waiting Company"), unknown=True)
    EmployerFactory(verified=True, legal_name="Verified Company")

    text = browser(decider).get(ALL).content.decode()

    assert "Waiting Company" in text
    assert "Verified Company" in text


def test_queue_page_costs_the_same_however_long(decider: User, django_assert_max_num_queries: Any) -> None:
    client = browser(decider)
    for _ in range(12):
        CheckFactory(employer=EmployerFactory(asked=True), unknown=True)

    with django_assert_max_num_queries(13):
        client.get(QUEUE)


def test_employer_page_shows_checks_and_others_with_the_number_and_changes_nothing(
    decider: User, donald: Employer
) -> None:
    Employer.objects.update(verification_requested_at=timezone.now())
    CheckFactory(employer=donald, unknown=True)
    EmployerFactory(donald=True, legal_name="Lookalike")
    client = browser(decider)

    page = client.get(f"{QUEUE}{donald.pk}/change/")
    posted = client.post(f"{QUEUE}{donald.pk}/change/", {"legal_name": "Changed", "kvk_number": "11111111"})

    assert page.status_code == 200
    assert "Lookalike" in page.content.decode()
    assert 'name="legal_name"' not in page.content.decode()
    assert posted.status_code == 403
    donald.refresh_from_db()
    assert donald.legal_name == "Test BV Donald"


def test_nothing_is_added_or_deleted_by_hand(donald: Employer) -> None:
    client = browser(UserFactory(superuser=True))

    assert client.get(f"{ALL}add/").status_code == 403
    assert client.post(f"{ALL}{donald.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("action", ["confirm"])
def test_dialog_asks_for_the_reason_and_decides(action: str, decider: User) -> None:
    employer = EmployerFactory(asked=True)
    client = browser(decider)

    dialog = client.get(f"{QUEUE}{employer.pk}/{action}/")
    done = decide(client, employer, action)

    assert 'name="reason"' in dialog.content.decode()
    assert (done.status_code, done.headers["HX-Redirect"]) == (200, QUEUE)
    assert not is_verified(employer=employer), "one person alone verifies nobody"
    entry = AuditEntry.objects.get()
    assert (entry.actor, entry.action, entry.detail["reason"]) == (
        decider,
        f"employers.{action}_employer",
        REASON,
    )


@pytest.mark.parametrize("action", ["confirm"])
def test_looking_at_the_dialog_decides_nothing(action: str, decider: User) -> None:
    employer = EmployerFactory(asked=True)

    browser(decider).get(f"{QUEUE}{employer.pk}/{action}/", {"reason": REASON, "_form_submitted": "true"})

    assert Check.objects.count() == AuditEntry.objects.count() == 0


@pytest.mark.parametrize("reason", ["", "short"])
def test_dialog_without_a_reason_asks_again(reason: str, decider: User) -> None:
    employer = EmployerFactory(asked=True)

    response = decide(browser(decider), employer, "confirm", reason=reason)

    assert 'name="reason"' in response.content.decode()
    assert Check.objects.count() == 0


def test_refusal_by_a_rule_is_shown_as_a_sentence(decider: User) -> None:
    employer = EmployerFactory(asked=True, kvk_number="")
    client = browser(decider)

    decide(client, employer, "confirm")

    assert "Fill in your KvK number" in client.get(QUEUE).content.decode()


def test_employer_that_left_the_queue_cannot_be_decided_there(decider: User, donald: Employer) -> None:
    assert decide(browser(decider), donald, "confirm").status_code == 404


def test_check_again_asks_the_register_afresh(
    decider: User, approved_donald: Employer, register_says: ScriptedRegister, run_jobs: Callable[[], int]
) -> None:
    donald = approved_donald
    register_says.says(profile(naam="Other", statutaireNaam="Other", handelsnamen=[]))
    services.run_register_checks(employer_id=donald.pk)
    register_says.says(profile())
    Employer.objects.update(verification_requested_at=timezone.now())

    response = browser(decider).post(QUEUE, {"action": "check_again", "_selected_action": [str(donald.pk)]})
    run_jobs()

    assert response.status_code == 302
    assert is_verified(employer=donald)
    assert AuditEntry.objects.get(action="employers.check_employer_again").actor == decider


# --- who may not


def test_staff_who_only_look_cannot_decide() -> None:
    employer = EmployerFactory(asked=True)
    client = browser(staff_who_may("view_employer"))

    assert client.get(QUEUE).status_code == 200
    assert client.get(f"{QUEUE}{employer.pk}/confirm/").status_code == 403
    assert decide(client, employer, "confirm").status_code == 403
    assert client.get(f"{QUEUE}{employer.pk}/desk/").status_code == 403
    client.post(QUEUE, {"action": "check_again", "_selected_action": [str(employer.pk)]})
    assert Check.objects.count() == AuditEntry.objects.count() == 0


def test_staff_without_permission_see_nothing() -> None:
    employer = EmployerFactory(asked=True)
    client = browser(UserFactory(staff=True))

    assert client.get(QUEUE).status_code == 403
    assert client.get(f"{QUEUE}{employer.pk}/change/").status_code == 403
    assert decide(client, employer, "confirm").status_code == 403


@pytest.mark.parametrize("traits", [{}, {"employer": True}])
def test_others_are_sent_to_the_door(traits: dict[str, bool]) -> None:
    employer = EmployerFactory(asked=True)
    client = browser(UserFactory(**traits))

    assert client.get(QUEUE).status_code == 302
    assert decide(client, employer, "confirm").status_code == 302
    assert Check.objects.count() == 0

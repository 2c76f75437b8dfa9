"""Who may ask to be verified, how often, and what they see of the checks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from rest_framework.test import APIClient

from apps.employers.models import Employer
from apps.tenants.enums import Role
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/me/verification/"
MemberClient = Callable[..., APIClient]
pytestmark = pytest.mark.django_db


def test_profile_without_number_or_name_cannot_be_checked(member_client: MemberClient) -> None:
    for missing in ("kvk_number", "legal_name"):
        response = member_client(EmployerFactory(**{missing: ""})).post(URL)

        assert (response.status_code, response.json()["code"]) == (409, "profile_incomplete")
        assert response.json()["errors"][0]["pointer"] == f"/{missing}"


def test_second_question_waits_for_the_first_answer(member_client: MemberClient, donald: Employer) -> None:
    client = member_client(donald)
    client.post(URL)

    at_once = client.post(URL)
    Employer.objects.update(verification_requested_at=timezone.now() - timedelta(minutes=11))
    much_later = client.post(URL)

    assert (at_once.status_code, at_once.json()["code"]) == (409, "verification_running")
    assert "Retry-After" in at_once.headers
    assert much_later.status_code == 202


def test_tenth_question_of_a_day_is_the_last(member_client: MemberClient, donald: Employer) -> None:
    client = member_client(donald)
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False):
        answers = [client.post(URL) for _ in range(11)]

    assert (answers[-1].status_code, answers[-1].json()["code"]) == (429, "too_many_attempts")
    assert all(answer.status_code != 429 for answer in answers[:-1])


def test_employer_without_a_profile_has_nothing_to_verify(client_for: Any) -> None:
    client = client_for(MembershipFactory().user)

    assert [client.post(URL).status_code, client.get(URL).status_code, client.get(f"{URL}checks/").status_code] == [
        404, 404, 404,
    ]  # fmt: skip


@pytest.mark.parametrize(("role", "status"), [
    (Role.OWNER, 202), (Role.ADMIN, 202), (Role.RECRUITER, 403), (Role.VIEWER, 403),
])  # fmt: skip
def test_only_owner_and_admin_ask(
    role: Role, status: int, member_client: MemberClient, donald: Employer
) -> None:
    client = member_client(donald, role)

    assert client.post(URL).status_code == status
    assert client.get(URL).status_code == 200


def test_candidate_and_stranger_stay_outside(client_for: Any, donald: Employer) -> None:
    for path in (URL, f"{URL}checks/"):
        assert client_for(UserFactory()).get(path).status_code == 403
        assert client_for(None).get(path).status_code == 401
    assert client_for(UserFactory()).post(URL).status_code == 403
    assert client_for(None).post(URL).status_code == 401


def test_history_marks_what_counts_and_what_ran_out(member_client: MemberClient, donald: Employer) -> None:
    CheckFactory(employer=donald, failed=True, checked_at=timezone.now() - timedelta(days=200))
    CheckFactory(employer=donald, ran_out=True)
    CheckFactory(employer=EmployerFactory())

    rows = member_client(donald).get(f"{URL}checks/").json()["results"]

    assert [(row["result"], row["is_current"]) for row in rows] == [("expired", True), ("fail", False)]
    assert "does_not_prove" in rows[0]


@pytest.mark.parametrize("checks", [1, 15])
def test_history_costs_the_same_however_long(
    checks: int, member_client: MemberClient, donald: Employer, django_assert_num_queries: Any
) -> None:
    CheckFactory.create_batch(checks, employer=donald)
    client = member_client(donald)

    with django_assert_num_queries(4):  # membership, employer, current, page
        client.get(f"{URL}checks/")


def test_tenant_never_sees_the_checks_of_another(member_client: MemberClient, donald: Employer) -> None:
    check = CheckFactory(employer=donald)
    client = member_client(EmployerFactory())

    assert str(check.pk) not in client.get(f"{URL}checks/").content.decode()
    assert client.get(URL).json()["checks"] == []

"""Fill the form from the trade register."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from rest_framework.test import APIClient

from apps.employers.models import Employer
from apps.tenants.enums import Role
from apps.users.models import User
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import EmployerFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/lookup/"
MemberClient = Callable[..., APIClient]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_member_gets_what_the_form_needs(
    role: Role, member_client: MemberClient, donald: Employer, kvk_server: str
) -> None:
    response = member_client(donald, role).post(f"{URL}?kvk=68750110")

    company = response.json()
    assert response.status_code == 200
    assert (company["kvk_number"], company["legal_name"]) == ("68750110", "Test BV Donald")
    assert company["names"] == ["Test BV Donald", "Donald Software"]
    assert (company["legal_form"], company["branch_number"]) == ("BeslotenVennootschap", "000037178598")
    assert set(company["address"]) == {"street", "house_number", "postcode", "place"}
    assert "rsin" not in company


def test_shielded_address_is_not_told(member_client: MemberClient, donald: Employer, kvk_server: str) -> None:
    company = member_client(donald).post(f"{URL}?kvk=00009007").json()

    assert (company["address"], company["is_address_hidden"]) == (None, True)


def test_nothing_is_saved(member_client: MemberClient, donald: Employer, kvk_server: str) -> None:
    member_client(donald).post(f"{URL}?kvk=00009001")

    donald.refresh_from_db()
    assert (donald.kvk_number, donald.checks.count()) == ("68750110", 0)


def test_unknown_number_is_not_found(member_client: MemberClient, donald: Employer, kvk_server: str) -> None:
    response = member_client(donald).post(f"{URL}?kvk=12345678")

    assert (response.status_code, response.json()["code"]) == (404, "company_not_found")


@pytest.mark.parametrize("number", ["90004973", "90002903", "99999429"])
def test_silent_register_is_not_our_answer_about_the_company(
    number: str, member_client: MemberClient, donald: Employer, kvk_server: str
) -> None:
    response = member_client(donald).post(f"{URL}?kvk={number}")

    assert (response.status_code, response.json()["code"]) == (503, "register_unavailable")
    assert response.headers["Retry-After"] == "60"


@pytest.mark.parametrize(
    "query", ["", "?kvk=", "?kvk=1234567", "?kvk=123456789", "?kvk=68750110&x=1", "?kvk=../../x"]
)
def test_bad_question_is_refused(query: str, member_client: MemberClient, donald: Employer) -> None:
    assert member_client(donald).post(f"{URL}{query}").status_code == 400


def test_idempotency_key_opens_no_transaction(
    member_client: MemberClient, donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile())
    client = member_client(donald)

    answers = [client.post(f"{URL}?kvk=68750110", headers={"Idempotency-Key": "same"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert "Idempotent-Replayed" not in answers[1].headers


def test_questions_of_one_organization_are_counted_together(
    member_client: MemberClient, donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile())
    clients = [member_client(donald), member_client(donald)]
    other = member_client(EmployerFactory())

    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False):
        answers = [clients[turn % 2].post(f"{URL}?kvk=68750110") for turn in range(31)]
        of_other = other.post(f"{URL}?kvk=68750110")

    assert [answer.status_code for answer in answers] == [200] * 30 + [429]
    assert (answers[-1].json()["code"], of_other.status_code) == ("too_many_attempts", 200)
    assert register_says.asked == 1, "the rest came from the cache"


def test_candidate_and_stranger_stay_outside(client_for: Callable[[User | None], Any]) -> None:
    assert client_for(UserFactory()).post(f"{URL}?kvk=68750110").status_code == 403
    assert client_for(UserFactory(employer=True)).post(f"{URL}?kvk=68750110").status_code == 403
    assert client_for(None).post(f"{URL}?kvk=68750110").status_code == 401

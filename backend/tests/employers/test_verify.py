"""What the trade register's answers mean for an employer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from rest_framework.test import APIClient

from apps.employers import services
from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_current_checks
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import EmployerFactory

URL = "/api/v1/employers/me/verification/"
MemberClient = Callable[..., APIClient]
RunJobs = Callable[[], int]
pytestmark = pytest.mark.django_db


def outcome(employer: Employer) -> dict[str, tuple[str, str]]:
    return {
        check.kind: (check.result, check.detail["reason"]) for check in list_current_checks(employer=employer)
    }


def test_owner_asks_and_the_register_answers(
    member_client: MemberClient, approved_donald: Employer, kvk_server: str, run_jobs: RunJobs
) -> None:
    donald = approved_donald
    client = member_client(donald)

    asked = client.post(URL)
    run_jobs()
    answered = client.get(asked.json()["status_url"])

    assert (asked.status_code, asked.headers["Location"], asked.json()["is_verified"]) == (202, URL, False)
    assert answered.json()["is_verified"]
    assert answered.json()["requested_at"] is None
    assert {check["result"] for check in answered.json()["checks"]} == {"pass"}
    donald.refresh_from_db()
    assert (donald.legal_form, donald.sbi_codes) == ("BeslotenVennootschap", ["62010"])
    assert donald.register_read_at is not None


def test_pass_says_source_and_date_and_holds_90_days(donald: Employer, kvk_server: str) -> None:
    services.run_register_checks(employer_id=donald.pk)

    check = Check.objects.get(kind=CheckKind.KVK)
    assert (check.source, check.source_url) == (
        "KvK Handelsregister",
        "https://www.kvk.nl/zoeken/?q=68750110",
    )
    assert check.checked_by is None
    assert check.expires_at is not None
    assert timedelta(days=89, hours=23) < check.expires_at - check.checked_at <= timedelta(days=90)


@pytest.mark.parametrize(
    ("kvk_number", "name", "kvk", "name_match"),
    [
        ("68750110", "Test BV Donald", ("pass", "in_register"), ("pass", "name_equal")),
        ("68750110", "Donald Software", ("pass", "in_register"), ("pass", "name_equal")),
        ("68750110", "Test BV Donalds", ("pass", "in_register"), ("unknown", "name_similar")),
        ("68750110", "Randstad", ("pass", "in_register"), ("fail", "name_different")),
        ("12345678", "Anybody", ("fail", "not_in_register"), ("unknown", "not_in_register")),
        ("00009008", "Snelle Handen Uitzendbureau", ("fail", "company_ended"), ("pass", "name_equal")),
        ("90004973", "Anybody", ("unknown", "register_unavailable"), ("unknown", "register_unavailable")),
        ("90002903", "Anybody", ("unknown", "register_unavailable"), ("unknown", "register_unavailable")),
        ("99999200", "Anybody", ("unknown", "register_unavailable"), ("unknown", "register_unavailable")),
        ("99999429", "Anybody", ("unknown", "register_unavailable"), ("unknown", "register_unavailable")),
        ("99999999", "Anybody", ("unknown", "register_unavailable"), ("unknown", "register_unavailable")),
    ],
)
def test_every_answer_of_the_register_has_its_meaning(
    kvk_number: str,
    name: str,
    kvk: tuple[str, str],
    name_match: tuple[str, str],
    kvk_server: str,
    settings: Any,
) -> None:
    settings.KVK_TIMEOUT = 0.2 if kvk_number == "99999999" else 5.0
    employer = EmployerFactory(kvk_number=kvk_number, legal_name=name, approved=True)

    services.run_register_checks(employer_id=employer.pk)

    found = outcome(employer)
    assert (found["kvk"], found["name_match"]) == (kvk, name_match)
    assert is_verified(employer=employer) is (kvk[0] == name_match[0] == "pass")


def test_trade_name_must_be_in_the_register_too(kvk_server: str) -> None:
    employer = EmployerFactory(donald=True, trade_name="Randstad")

    services.run_register_checks(employer_id=employer.pk)

    assert outcome(employer)["name_match"] == ("fail", "name_different")


def test_branch_that_the_register_does_not_know_is_for_a_person(kvk_server: str) -> None:
    employer = EmployerFactory(donald=True, branch_number="000000000001")

    services.run_register_checks(employer_id=employer.pk)

    assert outcome(employer)["kvk"] == ("unknown", "branch_not_found")


def test_side_branch_passes(kvk_server: str) -> None:
    employer = EmployerFactory(
        kvk_number="69599084", legal_name="Test EMZ Dagobert", branch_number="000038509520"
    )

    services.run_register_checks(employer_id=employer.pk)

    assert outcome(employer)["kvk"] == ("pass", "in_register")


def test_company_that_will_end_passes_until_then(donald: Employer, register_says: ScriptedRegister) -> None:
    day = (timezone.now() + timedelta(days=10)).date()
    register_says.says(profile(materieleRegistratie={"datumEinde": day.strftime("%Y%m%d")}))

    services.run_register_checks(employer_id=donald.pk)

    check = Check.objects.get(kind=CheckKind.KVK)
    assert check.result == CheckResult.PASS
    assert check.expires_at is not None
    assert timedelta(days=8) < check.expires_at - timezone.now() < timedelta(days=11)


@pytest.mark.parametrize(("hour", "result"), [(22, "pass"), (23, "fail")])
def test_company_ends_at_midnight_in_the_netherlands(
    hour: int, result: str, donald: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(profile(materieleRegistratie={"datumEinde": "20270111"}))

    with time_machine.travel(datetime(2027, 1, 10, hour, 30, tzinfo=UTC), tick=False):
        services.run_register_checks(employer_id=donald.pk)

    assert Check.objects.get(kind=CheckKind.KVK).result == result


def test_vat_number_of_another_legal_person_is_noted_for_staff(kvk_server: str) -> None:
    employer = EmployerFactory(donald=True, btw_id="NL111222333B01")

    services.run_register_checks(employer_id=employer.pk)

    check = Check.objects.get(kind=CheckKind.KVK)
    assert (check.result, check.detail["btw_id_matches_rsin"]) == (CheckResult.PASS, False)


def test_name_of_a_sole_trader_stays_out_of_the_detail(kvk_server: str) -> None:
    employer = EmployerFactory(kvk_number="69599084", legal_name="Test EMZ Dagobert")

    services.run_register_checks(employer_id=employer.pk)

    assert "register_name" not in Check.objects.get(kind=CheckKind.NAME_MATCH).detail

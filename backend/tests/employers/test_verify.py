"""From asking to be verified to knowing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core import events
from apps.employers import services, tasks
from apps.employers.clients import register
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.events import EmployerVerificationChanged, EmployerVerified
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_current_checks
from apps.tenants.enums import Role
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/me/verification/"
MemberClient = Callable[..., APIClient]
RunJobs = Callable[[], int]
pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[events.Event]:
    """Every event about verification that was published."""
    published: list[events.Event] = []
    monkeypatch.setattr("apps.employers.services.recording.publish", published.append)
    return published


def outcome(employer: Employer) -> dict[str, tuple[str, str]]:
    return {
        check.kind: (check.result, check.detail["reason"]) for check in list_current_checks(employer=employer)
    }


def test_owner_asks_and_the_register_answers(
    member_client: MemberClient, donald: Employer, kvk_server: str, run_jobs: RunJobs
) -> None:
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
    employer = EmployerFactory(kvk_number=kvk_number, legal_name=name)

    services.run_register_checks(employer_id=employer.pk)

    assert outcome(employer) == {"kvk": kvk, "name_match": name_match}
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


# --- one number, several employers


def test_number_of_another_verified_employer_never_passes_by_itself(
    donald: Employer, kvk_server: str, told: list[events.Event]
) -> None:
    EmployerFactory(donald=True, verified=True)

    services.run_register_checks(employer_id=donald.pk)

    assert outcome(donald)["kvk"] == ("unknown", "kvk_held_by_other")
    assert not is_verified(employer=donald)
    assert told == []


def test_number_of_an_employer_that_is_not_verified_is_free(donald: Employer, kvk_server: str) -> None:
    EmployerFactory(donald=True)

    services.run_register_checks(employer_id=donald.pk)

    assert is_verified(employer=donald)


def test_first_holder_stays_verified_when_staff_confirms_a_second(donald: Employer, kvk_server: str) -> None:
    services.run_register_checks(employer_id=donald.pk)
    second = EmployerFactory(donald=True)
    services.confirm_employer(
        actor=UserFactory(staff=True), employer=second, reason="Same group, saw the contract"
    )

    services.run_register_checks(employer_id=donald.pk, fresh=True)
    services.run_register_checks(employer_id=second.pk, fresh=True)

    assert is_verified(employer=donald)
    assert is_verified(employer=second)


# --- unknown is never fail


@pytest.mark.parametrize("status", [500, 503, 429])
def test_outage_takes_nobodys_verification(status: int, register_says: ScriptedRegister) -> None:
    employer = EmployerFactory(donald=True, verified=True)
    register_says.says({}, status)

    is_silent = services.run_register_checks(employer_id=employer.pk, fresh=True)

    assert is_verified(employer=employer)
    assert not is_silent


def test_pass_that_ran_out_is_unknown_when_the_register_is_silent(register_says: ScriptedRegister) -> None:
    employer = EmployerFactory(donald=True)
    CheckFactory(employer=employer, ran_out=True)
    register_says.says({}, 503)

    services.run_register_checks(employer_id=employer.pk)

    assert outcome(employer)["kvk"] == ("unknown", "register_unavailable")


def test_silent_register_is_asked_again_but_not_for_ever(
    donald: Employer, register_says: ScriptedRegister, run_jobs: RunJobs
) -> None:
    register_says.says({}, 401)

    tasks.run_register_checks.defer(employer_id=str(donald.pk))
    ran = run_jobs()

    assert ran == register_says.asked == 1 + len(tasks.WAITS)
    assert {result for result, _ in outcome(donald).values()} == {CheckResult.UNKNOWN}


def test_next_try_waits_its_time(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says({}, 401)

    tasks.run_register_checks(employer_id=str(donald.pk), attempt=1)

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM scheduled_at - now()), args->>'attempt' FROM procrastinate_jobs"
        )
        [(seconds, attempt)] = cursor.fetchall()
    assert (round(float(seconds), -2), attempt) == (1800, "2")


def test_register_that_is_back_verifies(
    donald: Employer, register_says: ScriptedRegister, run_jobs: RunJobs
) -> None:
    register_says.says({}, 401)
    tasks.run_register_checks(employer_id=str(donald.pk))
    register_says.says(profile())

    run_jobs()

    assert is_verified(employer=donald)


# --- events


def test_becoming_verified_is_told_once(donald: Employer, kvk_server: str, told: list[events.Event]) -> None:
    services.run_register_checks(employer_id=donald.pk)
    services.run_register_checks(employer_id=donald.pk, fresh=True)

    assert [type(event) for event in told] == [EmployerVerified, EmployerVerificationChanged]


def test_ended_company_is_told(kvk_server: str, told: list[events.Event], run_jobs: RunJobs) -> None:
    employer = EmployerFactory(
        kvk_number="00009008", legal_name="Snelle Handen Uitzendbureau B.V.", verified=True
    )

    tasks.recheck_active_employers(timestamp=0)
    run_jobs()

    assert not is_verified(employer=employer)
    assert outcome(employer)["kvk"] == ("fail", "company_ended")
    assert [type(event) for event in told] == [EmployerVerificationChanged]


def test_nightly_check_asks_afresh_about_active_employers_only(
    register_says: ScriptedRegister, run_jobs: RunJobs
) -> None:
    register_says.says(profile())
    register.lookup("68750110")
    active, lapsed = EmployerFactory(donald=True, verified=True), EmployerFactory(donald=True)
    CheckFactory(employer=lapsed, ran_out=True)
    EmployerFactory(donald=True)
    CheckFactory(employer=EmployerFactory(donald=True), failed=True)

    tasks.recheck_active_employers(timestamp=0)
    run_jobs()

    assert register_says.asked == 1 + 2
    assert active.checks.count() == 4


# --- asking


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


# --- the history of checks


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


# --- the rows themselves


@pytest.mark.parametrize("act", [
    lambda check: Check.objects.filter(pk=check.pk).update(result="pass"),
    lambda check: Check.objects.filter(pk=check.pk).delete(),
    lambda check: check.save(),
])  # fmt: skip
def test_checks_are_only_ever_added(act: Callable[[Check], object], donald: Employer) -> None:
    check = CheckFactory(employer=donald, failed=True)

    with pytest.raises(Exception, match=r"Cannot (update|delete)"), transaction.atomic():
        act(check)


def test_answer_about_an_old_identity_is_not_written(
    donald: Employer, register_says: ScriptedRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_says.says(profile())
    lookup = register.lookup_with_branch

    def changed_meanwhile(*args: Any, **options: Any) -> register.RegisterEntry:
        Employer.objects.filter(pk=donald.pk).update(legal_name="Randstad")
        return lookup(*args, **options)

    monkeypatch.setattr(register, "lookup_with_branch", changed_meanwhile)

    services.run_register_checks(employer_id=donald.pk)

    assert Check.objects.count() == 0


# --- no network inside a transaction; needs real ones


@pytest.mark.django_db(transaction=True)
def test_register_is_never_asked_inside_a_transaction(register_says: ScriptedRegister) -> None:
    employer = EmployerFactory(donald=True)

    with transaction.atomic(), pytest.raises(RuntimeError):
        services.run_register_checks(employer_id=employer.pk)
    with transaction.atomic(), pytest.raises(RuntimeError):
        services.look_up_company(tenant=employer.tenant, kvk_number="68750110")

    assert register_says.asked == 0


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_the_register_thinks(
    register_says: ScriptedRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer = EmployerFactory(donald=True)
    register_says.says(profile())
    seen: list[bool] = []
    lookup = register.lookup_with_branch
    monkeypatch.setattr(
        register,
        "lookup_with_branch",
        lambda *args, **options: (seen.append(connection.in_atomic_block), lookup(*args, **options))[1],
    )

    tasks.run_register_checks(employer_id=str(employer.pk))

    assert seen == [False]
    assert is_verified(employer=employer)


@pytest.mark.django_db(transaction=True)
def test_two_employers_with_one_number_do_not_both_pass(
    register_says: ScriptedRegister, at_once: Callable[..., list[Any]]
) -> None:
    register_says.says(profile())
    employers = [EmployerFactory(donald=True) for _ in range(4)]

    errors = at_once(lambda index: services.run_register_checks(employer_id=employers[index].pk), 4)

    assert errors == [False] * 4
    reasons = sorted(Check.objects.filter(kind=CheckKind.KVK).values_list("detail__reason", flat=True))
    assert reasons == [CheckReason.IN_REGISTER] + [CheckReason.KVK_HELD_BY_OTHER] * 3

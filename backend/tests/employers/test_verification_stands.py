"""Who stays verified, who does not, and who is told: numbers held twice, outages, nightly checks."""

from collections.abc import Callable

import pytest
from django.db import connection

from apps.core import events
from apps.employers import services, tasks
from apps.employers.clients import register
from apps.employers.enums import CheckResult
from apps.employers.events import ApprovalNeeded, EmployerVerificationChanged, EmployerVerified
from apps.employers.models import Employer
from apps.employers.selectors import is_verified, list_current_checks
from tests.employers.conftest import ScriptedRegister, agree, profile
from tests.factories.employers import CheckFactory, EmployerFactory

RunJobs = Callable[[], int]
pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[events.Event]:
    """Every event about verification that was published."""
    published: list[events.Event] = []
    for module in ("telling", "grace"):
        monkeypatch.setattr(f"apps.employers.services.{module}.publish", published.append)
    return published


def outcome(employer: Employer) -> dict[str, tuple[str, str]]:
    return {
        check.kind: (check.result, check.detail["reason"]) for check in list_current_checks(employer=employer)
    }


def test_number_of_another_verified_employer_never_passes_by_itself(
    donald: Employer, kvk_server: str, told: list[events.Event]
) -> None:
    EmployerFactory(donald=True, verified=True)

    services.run_register_checks(employer_id=donald.pk)

    assert outcome(donald)["kvk"] == ("unknown", "kvk_held_by_other")
    assert not is_verified(employer=donald)
    assert [type(event) for event in told] == [ApprovalNeeded]


def test_number_of_an_employer_that_did_not_pass_is_free(approved_donald: Employer, kvk_server: str) -> None:
    EmployerFactory(donald=True)

    services.run_register_checks(employer_id=approved_donald.pk)

    assert is_verified(employer=approved_donald)


def test_first_holder_stays_verified_when_staff_confirms_a_second(
    approved_donald: Employer, kvk_server: str
) -> None:
    donald = approved_donald
    services.run_register_checks(employer_id=donald.pk)
    second = EmployerFactory(donald=True)
    agree(second, reason="Same group, saw the contract")

    services.run_register_checks(employer_id=donald.pk, fresh=True)
    services.run_register_checks(employer_id=second.pk, fresh=True)

    assert is_verified(employer=donald)
    assert is_verified(employer=second)


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
    run_jobs()

    assert register_says.asked == 1 + len(tasks.WAITS)
    assert {result for result, _ in outcome(donald).values()} == {CheckResult.UNKNOWN}


def test_next_try_waits_its_time(donald: Employer, register_says: ScriptedRegister) -> None:
    register_says.says({}, 401)

    tasks.run_register_checks(employer_id=str(donald.pk), attempt=1)

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM scheduled_at - now()), args->>'attempt' FROM procrastinate_jobs"
            " WHERE task_name = 'employers.run_register_checks'"
        )
        [(seconds, attempt)] = cursor.fetchall()
    assert (round(float(seconds), -2), attempt) == (1800, "2")


def test_register_that_is_back_verifies(
    approved_donald: Employer, register_says: ScriptedRegister, run_jobs: RunJobs
) -> None:
    register_says.says({}, 401)
    tasks.run_register_checks(employer_id=str(approved_donald.pk))
    register_says.says(profile())

    run_jobs()

    assert is_verified(employer=approved_donald)


def test_becoming_verified_is_told_once(
    approved_donald: Employer, kvk_server: str, told: list[events.Event]
) -> None:
    donald = approved_donald
    services.run_register_checks(employer_id=donald.pk)
    services.run_register_checks(employer_id=donald.pk, fresh=True)

    assert [type(event) for event in told] == [EmployerVerified, EmployerVerificationChanged]


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
    assert active.checks.count() == 5

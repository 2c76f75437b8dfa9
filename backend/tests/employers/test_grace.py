"""A verified employer whose check fails has some days, is told at once, and then loses it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from apps.core import events
from apps.employers import services, tasks
from apps.employers.events import (
    EmployerVerificationChanged,
    EmployerVerificationLost,
    VerificationInDanger,
)
from apps.employers.models import Check, Employer, Grace
from apps.employers.selectors import is_verified
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.users import UserFactory

GONE = {"fout": [{"code": "IPD5200", "omschrijving": "niets"}]}
ENDED = profile(materieleRegistratie={"datumAanvang": "20150101", "datumEinde": "20200101"})
pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[events.Event]:
    """Every event about verification that was published."""
    published: list[events.Event] = []
    for module in ("telling", "grace", "lapse"):
        monkeypatch.setattr(f"apps.employers.services.{module}.publish", published.append)
    return published


@pytest.fixture
def verified() -> Employer:
    """Donald, verified."""
    employer: Employer = EmployerFactory(donald=True, verified=True)
    return employer


def ask(employer: Employer, *, days_later: float = 0) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=days_later)):
        services.run_register_checks(employer_id=employer.pk, fresh=True)


def test_first_failure_is_told_and_takes_nothing(
    verified: Employer, register_says: ScriptedRegister, told: list[events.Event]
) -> None:
    register_says.says(GONE, 404)

    ask(verified)
    ask(verified, days_later=1)

    assert is_verified(employer=verified)
    assert [type(event) for event in told] == [VerificationInDanger]
    assert Grace.objects.get().reason == "not_in_register"


@pytest.mark.parametrize(
    ("answer", "status", "still_good", "lost", "reason"),
    [
        (GONE, 404, 2.9, 3, "kvk:not_in_register"),
        (ENDED, 200, 0.9, 1, "kvk:company_ended"),
        (profile(naam="X", statutaireNaam="X", handelsnamen=[]), 200, 2.9, 3, "name_match:name_different"),
    ],
)
def test_failure_that_lasts_takes_it(
    answer: object,
    status: int,
    still_good: float,
    lost: float,
    reason: str,
    verified: Employer,
    register_says: ScriptedRegister,
    told: list[events.Event],
) -> None:
    register_says.says(answer, status)
    ask(verified)

    ask(verified, days_later=still_good)
    before = is_verified(employer=verified)
    ask(verified, days_later=lost)

    assert before
    assert not Employer.objects.verified(timezone.now() + timedelta(days=lost, minutes=1)).exists()
    lost_event = told[-1]
    assert [type(event) for event in told[-2:]] == [EmployerVerificationChanged, EmployerVerificationLost]
    assert isinstance(lost_event, EmployerVerificationLost)
    assert (lost_event.reasons, lost_event.is_automatic) == (reason, True)
    assert not Grace.objects.filter(closed_at=None).exists()


def test_answer_that_is_good_again_closes_the_grace(
    verified: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(GONE, 404)
    ask(verified)
    register_says.says(profile())
    ask(verified, days_later=1)
    register_says.says(GONE, 404)

    ask(verified, days_later=4)

    assert Employer.objects.verified(timezone.now() + timedelta(days=4, minutes=1)).exists(), "a new grace"
    assert Grace.objects.filter(closed_at=None).count() == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_silence_after_the_grace_takes_nothing(
    status: int, verified: Employer, register_says: ScriptedRegister
) -> None:
    register_says.says(GONE, 404)
    ask(verified)
    register_says.says({}, status)

    ask(verified, days_later=10)

    assert Employer.objects.verified(timezone.now() + timedelta(days=10, minutes=1)).exists()


def test_who_was_not_verified_has_no_grace(donald: Employer, register_says: ScriptedRegister) -> None:
    CheckFactory(employer=donald)
    register_says.says(GONE, 404)

    ask(donald)

    assert Grace.objects.count() == 0
    assert Check.objects.filter(employer=donald, kind="kvk", result="fail").exists()


def test_refusal_by_hand_is_told_as_such(verified: Employer, told: list[events.Event]) -> None:
    services.refuse_employer(
        actor=UserFactory(staff=True), employer=verified, reason="The extract was another company's."
    )

    lost = told[-1]
    assert isinstance(lost, EmployerVerificationLost)
    assert (lost.reasons, lost.is_automatic) == ("approval:refused_by_hand", False)


def test_own_change_of_name_is_no_loss(verified: Employer, told: list[events.Event]) -> None:
    services.save_employer(actor=UserFactory(), tenant=verified.tenant, changes={"trade_name": "New"})

    assert [type(event) for event in told] == [EmployerVerificationChanged]


def test_pass_that_ran_out_is_written_down_and_told_once(
    told: list[events.Event], run_jobs: Callable[[], int]
) -> None:
    employer = EmployerFactory(approved=True)
    CheckFactory(employer=employer, kind="name_match", checked_at=timezone.now() - timedelta(days=95))
    CheckFactory(employer=employer, ran_out=True)

    tasks.expire_all_checks(timestamp=0)
    tasks.expire_all_checks(timestamp=0)
    run_jobs()

    newest = Check.objects.filter(employer=employer, kind="kvk").newest_first()
    assert [check.result for check in newest] == ["expired", "pass"]
    assert told == []


def test_lapse_takes_a_verification_and_says_why(
    told: list[events.Event], run_jobs: Callable[[], int]
) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=95)):
        employer = EmployerFactory(verified=True)
    CheckFactory(employer=employer, kind="approval", checked_at=timezone.now() - timedelta(days=94))

    tasks.expire_all_checks(timestamp=0)
    run_jobs()
    tasks.expire_all_checks(timestamp=0)
    run_jobs()

    assert [type(event) for event in told] == [EmployerVerificationChanged, EmployerVerificationLost]
    lost = told[-1]
    assert isinstance(lost, EmployerVerificationLost)
    assert set(lost.reasons.split(",")) == {"kvk:ran_out", "name_match:ran_out"}


def test_register_is_still_asked_about_who_ran_out() -> None:
    employer = EmployerFactory(approved=True)
    CheckFactory(employer=employer, ran_out=True)
    services.expire_checks(employer_id=employer.pk)

    assert services.list_due_rechecks() == [employer.pk]

"""What is to be said of a job because of who posts it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.compliance.enums import Effect, Outcome, RuleCode
from apps.compliance.services import judge
from apps.employers.models import Employer
from apps.employers.services import find_employer_findings
from tests.factories.employers import CheckFactory, EmployerFactory

pytestmark = pytest.mark.django_db
EQUAL = {"reason": "name_equal"}


def known(**facts: Any) -> Employer:
    """A verified employer whose name the register says."""
    employer: Employer = EmployerFactory(verified=True, **facts)
    CheckFactory(employer=employer, kind="name_match", detail=EQUAL, checked_at=timezone.now())
    return employer


def codes(employer: Employer, job_count: int = 0) -> list[RuleCode]:
    return [finding.code for finding in find_employer_findings(employer=employer, job_count=job_count)]


def test_known_company_has_no_findings() -> None:
    assert codes(known()) == []


@pytest.mark.parametrize(
    ("days", "job_count", "found"),
    [(100, 0, [RuleCode.NEW_COMPANY]), (100, 1, []), (200, 0, []), (0, 0, [RuleCode.NEW_COMPANY])],
)
def test_first_job_of_a_new_company_is_looked_at(days: int, job_count: int, found: list[RuleCode]) -> None:
    employer = known()
    started_on = (timezone.localdate() - timedelta(days=days)).isoformat()
    CheckFactory(
        employer=employer,
        checked_at=timezone.now(),
        detail={"reason": "in_register", "started_on": started_on},
    )

    assert codes(employer, job_count) == found


def test_name_that_people_had_to_judge_is_said() -> None:
    employer = EmployerFactory(verified=True)
    CheckFactory(
        employer=employer,
        kind="name_match",
        checked_at=timezone.now(),
        detail={"reason": "confirmed_by_hand"},
    )

    assert codes(employer) == [RuleCode.NAME_MISMATCH]


@pytest.mark.parametrize(
    ("name", "is_alike"),
    [
        ("Randstad Nederland", True),
        ("Ranstad Nederland B.V.", True),
        ("Rand-stad Nederlamd N.V.", True),
        ("R\u0430ndstad Nederland", True),  # a Cyrillic letter
        ("Randstadt Nederlanden", False),
        ("Rijnstad Nederland", False),
        ("Tempo-Team", False),
    ],
)
def test_name_within_two_letters_of_another_company_is_held(name: str, is_alike: bool) -> None:
    real = known(legal_name="Randstad Nederland B.V.")
    copy = known(legal_name=name, first_verified_at=timezone.now())

    findings = find_employer_findings(employer=copy, job_count=3)

    assert [finding.code for finding in findings] == [RuleCode.LOOKALIKE] * is_alike
    if is_alike:
        assert findings[0].params == {"employers": [str(real.pk)]}
        assert (findings[0].effect, judge(findings).outcome) == (Effect.HOLD, Outcome.HOLD)
    assert codes(real, 3) == [], "who is copied is not held"


def test_trade_name_counts_too() -> None:
    known(legal_name="Randstad Groep B.V.", trade_name="Tempo-Team")

    assert codes(known(trade_name="TempoTeam", first_verified_at=timezone.now()), 1) == [RuleCode.LOOKALIKE]


@pytest.mark.parametrize(("name", "is_alike"), [("ABX", False), ("ABC", True), ("AB", False)])
def test_short_names_differ_by_one_letter(name: str, is_alike: bool) -> None:
    known(legal_name="ABC B.V.")

    assert codes(known(legal_name=name, first_verified_at=timezone.now()), 1) == (
        [RuleCode.LOOKALIKE] * is_alike
    )


def test_same_company_and_unverified_ones_are_not_lookalikes() -> None:
    EmployerFactory(legal_name="Randstad Nederland")
    known(legal_name="Randstad Nederland", kvk_number="12345670")
    branch = known(legal_name="Randstad Nederland", kvk_number="12345670", first_verified_at=timezone.now())

    assert codes(branch, 1) == []

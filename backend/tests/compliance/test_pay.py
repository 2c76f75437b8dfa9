"""What a week pays, and what is left of it: pure sums over the law."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from apps.compliance.services import Draft, Housing, PayExplained, explain_pay
from tests.compliance.law import shipped_law

IN_MARCH = date(2026, 3, 2)
JOB: dict[str, Any] = {
    "pay_min_cents": 1535,
    "pay_max_cents": 1700,
    "guaranteed_hours": Decimal(32),
    "minimum_age": 21,
}


def explain(age: int | None = None, on: date = IN_MARCH, **facts: Any) -> PayExplained:
    return explain_pay(Draft(**{**JOB, **facts}), on=on, age=age, law=shipped_law())


def test_week_is_the_lowest_pay_over_the_guaranteed_hours() -> None:
    found = explain()

    assert (found.hour_cents, found.week_cents, found.left_cents) == (1535, 49120, 49120)


@pytest.mark.parametrize(
    ("hours", "week"), [(Decimal("0.5"), 768), (Decimal("37.5"), 57563), (Decimal(0), 0), (None, None)]
)
def test_half_cents_go_up(hours: Decimal | None, week: int | None) -> None:
    assert explain(guaranteed_hours=hours).week_cents == week


def test_housing_health_and_transport_come_off() -> None:
    found = explain(housing=Housing(week_cents=11000), health_week_cents=4000, transport_week_cents=2500)

    assert found.left_cents == 49120 - 11000 - 4000 - 2500


@pytest.mark.parametrize(
    ("price", "is_above", "share"), [(11768, False, 2500), (11769, True, 2500), (0, False, None)]
)
def test_housing_is_compared_with_a_quarter_of_the_minimum_wage(
    price: int, is_above: bool, share: int | None
) -> None:
    found = explain(housing=Housing(week_cents=price))

    assert (found.housing_cap_cents, found.is_housing_above_cap, found.housing_share_bp) == (
        11768,
        is_above,
        share,
    )


def test_young_reader_has_a_lower_cap_for_housing() -> None:
    found = explain(age=18, minimum_age=18, housing=Housing(week_cents=11000))

    assert (found.housing_cap_cents, found.is_housing_above_cap) == (5888, True)


def test_holiday_allowance_in_the_pay_makes_the_minimum_higher() -> None:
    (grown,) = explain(holiday_allowance_included=True).ages

    assert (grown.minimum_cents, grown.above_cents) == (1589, -54)


def test_work_that_starts_later_is_measured_by_that_day() -> None:
    found = explain(on=date(2025, 12, 1), starts_on=date(2026, 1, 5))

    assert (found.on, found.ages[0].minimum_cents) == (date(2026, 1, 5), 1471)


def test_amount_that_may_have_risen_says_so() -> None:
    assert [age.is_outdated for age in explain(on=date(2026, 11, 21)).ages] == [True]


def test_before_2024_nothing_is_compared() -> None:
    found = explain(on=date(2023, 5, 1), housing=Housing(week_cents=100))

    assert (found.ages, found.housing_cap_cents, found.housing_share_bp) == ((), None, None)
    assert found.week_cents == 49120

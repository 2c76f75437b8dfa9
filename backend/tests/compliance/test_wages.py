"""Every published amount comes out to the cent (typed over from the government's tables, domain.md 2.1)."""

from datetime import date

import pytest

from apps.compliance.enums import ReferenceKind
from apps.compliance.selectors import NoMinimumWage, get_wage
from tests.compliance.law import amended_law, shipped_law, verified

PUBLISHED = {  # from: 21+, 20, 19, 18, 17, 16, 15
    date(2024, 1, 1): ("13.27", "10.62", "7.96", "6.64", "5.24", "4.58", "3.98"),
    date(2024, 7, 1): ("13.68", "10.94", "8.21", "6.84", "5.40", "4.72", "4.10"),
    date(2025, 1, 1): ("14.06", "11.25", "8.44", "7.03", "5.55", "4.85", "4.22"),
    date(2025, 7, 1): ("14.40", "11.52", "8.64", "7.20", "5.69", "4.97", "4.32"),
    date(2026, 1, 1): ("14.71", "11.77", "8.83", "7.36", "5.81", "5.07", "4.41"),
}
PUBLISHED_BBL = {  # from: 20, 19, 18
    date(2024, 1, 1): ("8.16", "6.97", "6.04"),
    date(2024, 7, 1): ("8.41", "7.18", "6.22"),
    date(2025, 1, 1): ("8.65", "7.38", "6.40"),
    date(2025, 7, 1): ("8.86", "7.56", "6.55"),
    date(2026, 1, 1): ("9.05", "7.72", "6.69"),
}
LAST_DAYS = {
    date(2024, 1, 1): date(2024, 6, 30),
    date(2024, 7, 1): date(2024, 12, 31),
    date(2025, 1, 1): date(2025, 6, 30),
    date(2025, 7, 1): date(2025, 12, 31),
    date(2026, 1, 1): date(2026, 6, 30),
}
CASES = [
    (day, age, amount)
    for day, amounts in PUBLISHED.items()
    for age, amount in zip(range(21, 14, -1), amounts, strict=True)
]
BBL_CASES = [
    (day, age, amount)
    for day, amounts in PUBLISHED_BBL.items()
    for age, amount in zip((20, 19, 18), amounts, strict=True)
]
SCALE_2027 = {20: 8750, 19: 7500, 18: 6250, 17: 5000, 16: 4000, 15: 3000}


def cents(euros: str) -> int:
    return int(euros.replace(".", ""))


@pytest.mark.parametrize(("day", "age", "amount"), CASES)
def test_published_amount_comes_out_to_the_cent(day: date, age: int, amount: str) -> None:
    first, last = (get_wage(on=on, age=age, law=shipped_law()) for on in (day, LAST_DAYS[day]))

    assert first.cents == last.cents == cents(amount)
    assert (first.effective_from, first.is_verified) == (day, True)


@pytest.mark.parametrize(("day", "age", "amount"), BBL_CASES)
def test_who_learns_on_the_job_gets_the_amount_of_the_lower_scale(day: date, age: int, amount: str) -> None:
    assert get_wage(on=day, age=age, is_bbl=True, law=shipped_law()).cents == cents(amount)


@pytest.mark.parametrize("age", [15, 16, 17, 21, 40])
def test_lower_scale_is_for_18_to_20_only(age: int) -> None:
    day = date(2026, 1, 1)

    assert get_wage(on=day, age=age, is_bbl=True, law=shipped_law()) == get_wage(
        on=day, age=age, law=shipped_law()
    )


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 11, 21), date(2027, 1, 1), date(2028, 12, 31)])
def test_amount_that_nobody_saw_is_not_invented(day: date) -> None:
    wage = get_wage(on=day, age=21, law=shipped_law())

    assert (wage.cents, wage.effective_from) == (1471, date(2026, 1, 1))
    assert (wage.is_outdated, wage.is_verified) == (True, False)
    assert wage.probable_cents > wage.cents


def test_scale_of_2027_counts_from_the_day_somebody_verifies_it() -> None:
    since = date(2027, 1, 1)
    scale = [
        verified(ReferenceKind.WAGE_SCALE, share, since=since, key=str(age))
        for age, share in SCALE_2027.items()
    ]
    law = amended_law(verified(ReferenceKind.WAGE_BASE, 1500, since=since), *scale)

    amounts = [get_wage(on=since, age=age, law=law).cents for age in range(21, 14, -1)]

    assert amounts == [1500, 1313, 1125, 938, 750, 600, 450]
    assert get_wage(on=date(2026, 12, 31), age=20, law=law).cents == 1177


def test_base_that_is_verified_with_the_old_scale_is_at_least() -> None:
    law = amended_law(verified(ReferenceKind.WAGE_BASE, 1500, since=date(2027, 1, 1)))

    twenty, grown = (get_wage(on=date(2027, 1, 1), age=age, law=law) for age in (20, 21))

    assert (twenty.cents, twenty.is_outdated, twenty.probable_cents) == (1200, True, 1313)
    assert (grown.cents, grown.is_outdated) == (1500, False)


@pytest.mark.parametrize(("day", "age"), [(date(2026, 1, 1), 14), (date(2023, 12, 31), 21)])
def test_there_is_none_under_15_and_before_2024(day: date, age: int) -> None:
    with pytest.raises(NoMinimumWage):
        get_wage(on=day, age=age, law=shipped_law())

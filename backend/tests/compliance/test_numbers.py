"""The rules over numbers: each fires where the law says so, and not a cent or an hour before."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from apps.compliance.enums import Effect, ReferenceKind, RuleCode
from apps.compliance.services import Draft, Finding, Housing, check_numbers, check_permit
from tests.compliance.law import amended_law, shipped_law, verified

IN_MARCH, NOW = date(2026, 3, 2), date(2026, 11, 21)
LAWFUL: dict[str, Any] = {
    "title": "Order picker",
    "contract_type": "direct",
    "minimum_age": 21,
    "isco_code": "9333",
    "pay_min_cents": 1600,
    "pay_max_cents": 1600,
    "guaranteed_hours": Decimal(40),
    "max_hours": Decimal(40),
    "postcode": "1012AB",
}
CERTIFIED: dict[str, Any] = {"certificate": "snf", "certificate_number": "12345"}


def find(on: date = IN_MARCH, **facts: Any) -> list[Finding]:
    return check_numbers(Draft(**{**LAWFUL, **facts}), law=shipped_law(), on=on)


def codes(on: date = IN_MARCH, **facts: Any) -> list[str]:
    return [finding.code.value for finding in find(on, **facts)]


def housing(**facts: Any) -> list[str]:
    return codes(housing=Housing(**{**CERTIFIED, **facts}))


def pay(low: int, high: int | None = None) -> dict[str, Any]:
    return {"pay_min_cents": low, "pay_max_cents": high or low}


def test_lawful_job_finds_nothing() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (pay(1471), []),
        (pay(1470), ["pay_below_wml"]),
        (pay(1470, 1600), ["pay_range_starts_below_wml"]),
        ({**pay(736), "minimum_age": 18}, []),
        ({**pay(735), "minimum_age": 18}, ["pay_below_wml"]),
        ({**pay(1589), "holiday_allowance_included": True}, []),
        ({**pay(1588), "holiday_allowance_included": True}, ["pay_below_wml"]),
        ({"pay_min_cents": None, "pay_max_cents": 1400}, ["pay_below_wml"]),
        ({"pay_min_cents": None, "pay_max_cents": None}, []),
        ({"is_piece_work": True}, []),
        ({"is_piece_work": True, "pay_min_cents": None}, ["pay_piece_without_floor"]),
        ({**pay(1400), "is_piece_work": True}, ["pay_below_wml"]),
        ({"is_piece_work": True, "pay_min_cents": None, "pay_max_cents": None}, ["pay_piece_without_floor"]),
        (pay(1600, 3677), []),
        (pay(1600, 3678), ["pay_too_good"]),
        ({**pay(1600, 3678), "isco_code": "2512"}, []),
        ({"worker_pays_cents": 0}, []),
        ({"worker_pays_cents": 1}, ["fee_from_worker"]),
    ],
)
def test_pay(facts: dict[str, Any], found: list[str]) -> None:
    assert codes(**facts) == found


def test_law_of_the_day_the_work_starts_counts() -> None:
    asked = date(2025, 12, 1)

    assert codes(asked, **pay(1440)) == []
    assert codes(asked, **pay(1440), starts_on=date(2026, 1, 1)) == ["pay_below_wml"]
    assert codes(IN_MARCH, **pay(1440), starts_on=asked) == ["pay_below_wml"]


def test_finding_names_the_amounts() -> None:
    (finding,) = find(**pay(1390))

    assert finding.params == {
        "offered_cents": 1390,
        "minimum_cents": 1471,
        "age": 21,
        "since_on": "2026-01-01",
    }
    assert (finding.effect, finding.weight, finding.field) == (Effect.BLOCK, 100, "pay_max_cents")


@pytest.mark.parametrize(
    ("cents", "found"),
    [(1470, ["pay_below_wml"]), (1471, ["wage_not_known"]), (1544, ["wage_not_known"]), (1545, [])],
)
def test_while_the_newest_amount_is_not_known_the_last_one_blocks_and_the_next_one_warns(
    cents: int, found: list[str]
) -> None:
    assert codes(NOW, **pay(cents)) == found


def test_amount_that_nobody_verified_never_blocks() -> None:
    told = verified(ReferenceKind.WAGE_BASE, 1600, since=date(2026, 7, 1))
    unsure = amended_law(type(told)(**{**vars(told), "is_verified": False}))

    (finding,) = check_numbers(Draft(**{**LAWFUL, **pay(1599)}), law=unsure, on=NOW)
    (blocked,) = check_numbers(Draft(**{**LAWFUL, **pay(1599)}), law=amended_law(told), on=NOW)

    assert (finding.code, finding.effect) == (RuleCode.WAGE_NOT_KNOWN, Effect.WARN)
    assert (blocked.code, blocked.effect) == (RuleCode.PAY_BELOW_WML, Effect.BLOCK)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"health_week_cents": 4036}, []),
        ({**pay(1471), "health_week_cents": 4036}, []),
        ({**pay(1471), "health_week_cents": 4037}, ["health_cap"]),
        ({"health_week_cents": 4037}, []),  # 1.29 an hour above the minimum pays for the cent
        ({**pay(1471), "transport_week_cents": 1}, ["deduction_not_allowed"]),
        ({"transport_week_cents": 5160}, []),
        ({"transport_week_cents": 5161}, ["deduction_not_allowed"]),
        ({"transport_week_cents": 5160, "health_week_cents": 4037}, ["deduction_not_allowed"]),
        ({"transport_week_cents": 1, "guaranteed_hours": Decimal(0)}, ["deduction_not_allowed"]),
        ({**pay(1000), "minimum_age": 18, "transport_week_cents": 4680}, []),  # 19 years: 8.83
        ({**pay(1000), "minimum_age": 18, "transport_week_cents": 4681}, ["deduction_not_allowed"]),
    ],
)
def test_what_is_kept_from_the_wage(facts: dict[str, Any], found: list[str]) -> None:
    assert codes(**facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"longest_shift_hours": Decimal(12)}, []),
        ({"longest_shift_hours": Decimal("12.5")}, ["hours_illegal"]),
        ({"longest_shift_hours": Decimal(10), "shifts": ("night",)}, []),
        ({"longest_shift_hours": Decimal("10.5"), "shifts": ("night",)}, ["hours_high"]),
        ({"max_hours": Decimal(48)}, []),
        ({"max_hours": Decimal("48.5")}, ["hours_high"]),
        ({"max_hours": Decimal(60)}, ["hours_high"]),
        ({"max_hours": Decimal("60.5")}, ["hours_illegal"]),
        ({"max_hours": Decimal(41), "shifts": ("night",)}, ["hours_high"]),
        ({"max_hours": Decimal(41), "shifts": ("day", "night")}, []),
        ({"max_hours": None, "guaranteed_hours": Decimal(61)}, ["hours_illegal"]),
        ({"minimum_age": 16, "max_hours": Decimal(41)}, ["hours_high"]),
        ({"minimum_age": 16, "max_hours": Decimal(46)}, ["hours_illegal"]),
        ({"minimum_age": 16, "longest_shift_hours": Decimal(9)}, []),
        ({"minimum_age": 16, "longest_shift_hours": Decimal("9.5")}, ["hours_illegal"]),
        ({"minimum_age": 18, "longest_shift_hours": Decimal("9.5")}, []),
        ({"shortest_rest_hours": Decimal(11)}, []),
        ({"shortest_rest_hours": Decimal("10.5")}, ["rest_too_short"]),
        ({"minimum_age": 17, "shortest_rest_hours": Decimal(11)}, ["rest_too_short"]),
        ({"minimum_age": 17, "shortest_rest_hours": Decimal(12)}, []),
        ({"minimum_age": 17, "shifts": ("day", "night")}, ["minor_at_night"]),
        ({"minimum_age": 18, "shifts": ("day", "night")}, []),
    ],
)
def test_working_time(facts: dict[str, Any], found: list[str]) -> None:
    assert codes(**facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"week_cents": 14710, "is_deducted": True}, []),
        ({"week_cents": 14711, "is_deducted": True}, ["housing_cap"]),
        ({"week_cents": 30000}, []),
        ({"certificate_number": ""}, ["housing_no_certificate"]),
        ({"certificate": "other"}, ["housing_no_certificate"]),
        ({"certificate": "akf"}, []),
        ({"square_meters": Decimal(10)}, []),
        ({"square_meters": Decimal("9.9")}, ["housing_too_small"]),
        ({"notice_days": 28}, []),
        ({"notice_days": 27}, ["housing_tied"]),
        ({"notice_days": 0}, ["housing_tied"]),
        ({"deposit_cents": 0}, []),
        ({"deposit_cents": 100}, ["housing_deposit"]),
        ({"may_register": True}, []),
        ({"may_register": False}, ["housing_no_registration"]),
    ],
)
def test_housing(facts: dict[str, Any], found: list[str]) -> None:
    assert housing(**facts) == found


def test_housing_is_measured_by_the_guaranteed_hours() -> None:
    room = Housing(**CERTIFIED, week_cents=7356, is_deducted=True)

    assert codes(guaranteed_hours=Decimal(20), housing=room) == ["housing_cap"]
    assert codes(guaranteed_hours=Decimal(0), housing=room) == ["housing_cap"]


def test_housing_without_a_certificate_that_comes_off_the_minimum_wage_goes_to_a_person() -> None:
    found = find(**pay(1471), housing=Housing(week_cents=10000, is_deducted=True))

    assert [(finding.code.value, finding.effect.value) for finding in found] == [
        ("deduction_not_allowed", "hold"),
        ("housing_no_certificate", "warn"),
    ]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"contract_type": "self_employed", "shifts": ("day",)}, ["zzp_shift"]),
        ({"contract_type": "self_employed"}, ["zzp_shift"]),
        ({"contract_type": "self_employed", "isco_code": "2512"}, []),
        ({"contract_type": "agency"}, ["vague_employer"]),
        ({"contract_type": "agency", "hirer_name": "Bakery Jansen"}, []),
        ({"contract_type": "payroll", "hirer_hidden_reason": "Told after the first talk"}, []),
        ({"contract_type": "secondment"}, ["vague_employer"]),
        ({"postcode": ""}, ["vague_place"]),
    ],
)
def test_who_employs(facts: dict[str, Any], found: list[str]) -> None:
    assert codes(**facts) == found


@pytest.mark.parametrize(
    ("day", "facts", "missing"),
    [
        (date(2026, 12, 31), ["waadi"], []),
        (date(2026, 12, 31), [], ["Waadi (KVK)"]),
        (date(2027, 1, 1), ["waadi"], ["NAU: geregistreerd"]),
        (date(2027, 1, 1), ["waadi", "nau_registered"], []),
        (date(2027, 12, 31), ["waadi", "nau_admitted"], []),
        (date(2028, 1, 1), ["waadi", "nau_registered"], ["NAU: toegelaten"]),
        (date(2028, 1, 1), ["waadi", "nau_admitted"], []),
        (date(2028, 1, 1), [], ["Waadi (KVK)", "NAU: geregistreerd", "NAU: toegelaten"]),
    ],
)
def test_labour_supplier_needs_what_the_day_asks_for(day: date, facts: list[str], missing: list[str]) -> None:
    found = check_permit(is_labour_supplier=True, facts=facts, on=day, law=shipped_law())

    assert [finding.params["missing"] for finding in found] == ([missing] if missing else [])


def test_who_lends_out_nobody_needs_no_permit() -> None:
    assert check_permit(is_labour_supplier=False, facts=[], on=date(2028, 1, 1), law=shipped_law()) == []


def test_limit_that_nobody_verified_blocks_nothing() -> None:
    rows = [
        type(row)(**{**vars(row), "is_verified": False})
        for row in shipped_law().rows
        if row.kind not in (ReferenceKind.WAGE_BASE, ReferenceKind.WAGE_SCALE)
    ]
    draft = Draft(
        **{
            **LAWFUL,
            "max_hours": Decimal(99),
            "longest_shift_hours": Decimal(20),
            "shortest_rest_hours": Decimal(1),
            "health_week_cents": 9999,
            "housing": Housing(**CERTIFIED, week_cents=99999, is_deducted=True, square_meters=Decimal(1)),
        }
    )

    assert check_numbers(draft, law=amended_law(*rows), on=IN_MARCH) == []

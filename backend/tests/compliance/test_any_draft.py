"""Whatever a draft says: the rules answer, and what they say can be stored and said."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from apps.compliance.enums import Effect, Outcome
from apps.compliance.services import (
    Draft,
    Housing,
    check_numbers,
    explain_pay,
    judge,
    say_finding,
    say_warning,
)
from tests.compliance.law import shipped_law

NOW = date(2026, 11, 21)
unhurried = settings(deadline=None)  # others may use the machine, too
cents = some.none() | some.integers(0, 50_000)
hours = some.none() | some.decimals(0, 168, places=1)
days = some.none() | some.dates()
housing = some.builds(
    Housing,
    week_cents=cents,
    is_deducted=some.booleans(),
    certificate=some.sampled_from(["", "snf", "akf", "other"]),
    certificate_number=some.sampled_from(["", "S-1"]),
    square_meters=some.none() | some.decimals(0, 99, places=1),
    notice_days=some.none() | some.integers(0, 365),
    deposit_cents=cents,
    may_register=some.none() | some.booleans(),
)
drafts = some.builds(
    Draft,
    contract_type=some.sampled_from(["", "direct", "agency", "payroll", "secondment", "self_employed"]),
    starts_on=days,
    minimum_age=some.integers(16, 99),
    isco_code=some.sampled_from(["", "9333", "2512", "8344"]),
    pay_min_cents=cents,
    pay_max_cents=cents,
    is_piece_work=some.booleans(),
    holiday_allowance_included=some.booleans(),
    worker_pays_cents=cents,
    health_week_cents=cents,
    transport_week_cents=cents,
    guaranteed_hours=hours,
    max_hours=hours,
    longest_shift_hours=hours,
    shortest_rest_hours=hours,
    shifts=some.sampled_from([(), ("day",), ("night",), ("day", "night")]),
    housing=some.none() | housing,
    postcode=some.sampled_from(["", "1012AB"]),
)


@unhurried
@given(drafts, some.dates())
def test_rules_answer_and_what_they_say_can_be_stored_and_said(draft: Draft, on: date) -> None:
    found = check_numbers(draft, law=shipped_law(), on=on)

    for finding in found:
        assert json.loads(json.dumps(finding.params)) == finding.params
        assert "%(" not in say_finding(finding) + say_warning(finding)


@unhurried
@given(drafts)
def test_pay_below_the_last_verified_minimum_is_never_published(draft: Draft) -> None:
    found = check_numbers(draft, law=shipped_law(), on=NOW)
    lowest = draft.pay_min_cents or draft.pay_max_cents
    minimum = {16: 507, 17: 581, 18: 736, 19: 883, 20: 1177}.get(draft.minimum_age, 1471)

    if lowest and lowest < minimum:
        assert judge(found).outcome == Outcome.BLOCK


@unhurried
@given(drafts)
def test_draft_without_a_blocking_finding_breaks_no_hard_limit(draft: Draft) -> None:
    found = check_numbers(draft, law=shipped_law(), on=NOW)

    if not any(finding.effect == Effect.BLOCK for finding in found):
        assert not draft.worker_pays_cents
        assert (draft.longest_shift_hours or 0) <= 12
        assert (draft.max_hours or 0) <= 60
        assert draft.shortest_rest_hours is None or draft.shortest_rest_hours >= 11


@unhurried
@given(drafts, some.none() | some.integers(15, 99))
def test_what_is_left_is_the_week_without_its_costs(draft: Draft, age: int | None) -> None:
    pay = explain_pay(draft, on=NOW, age=age, law=shipped_law())
    costs = sum(value or 0 for value in (pay.housing_cents, pay.health_cents, pay.transport_cents))

    if pay.week_cents is not None and pay.hour_cents is not None:
        exact = pay.hour_cents * (draft.guaranteed_hours or Decimal(0))
        assert abs(pay.week_cents - exact) <= Decimal("0.5")
        assert pay.left_cents == pay.week_cents - costs
    else:
        assert pay.left_cents is None

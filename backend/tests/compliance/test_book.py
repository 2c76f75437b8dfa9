"""Every rule is written down once, with a sentence that can be said in each language."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services import (
    RULES,
    Draft,
    Finding,
    Housing,
    check_numbers,
    make_finding,
    say_finding,
    say_warning,
)
from tests.compliance.law import shipped_law

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
UNLAWFUL = Draft(
    contract_type="self_employed", minimum_age=17, isco_code="9333", pay_min_cents=300, pay_max_cents=400,
    is_piece_work=True, worker_pays_cents=5000, health_week_cents=9000, transport_week_cents=4000,
    guaranteed_hours=Decimal(40), max_hours=Decimal("62.5"), longest_shift_hours=Decimal(13),
    shortest_rest_hours=Decimal(8), shifts=("night",),
    housing=Housing(week_cents=20000, is_deducted=True, square_meters=Decimal("7.5"), notice_days=1,
                    deposit_cents=30000, may_register=False),
)  # fmt: skip


def everything() -> list[Finding]:
    others: list[dict[str, Any]] = [
        {"pay_min_cents": 1480, "pay_max_cents": 9000, "minimum_age": 21, "max_hours": Decimal(50)},
        {"pay_min_cents": 1000, "pay_max_cents": 1600, "minimum_age": 21},
        {"contract_type": "agency", "is_piece_work": True},
    ]
    drafts = [UNLAWFUL, *(Draft(isco_code="9333", **facts) for facts in others)]
    return [
        finding
        for draft in drafts
        for finding in check_numbers(draft, law=shipped_law(), on=date(2026, 11, 21))
    ]


def test_every_code_has_a_rule_and_a_law_where_it_stops_a_job() -> None:
    assert set(RULES) == set(RuleCode)
    assert not [rule.code for rule in RULES.values() if rule.effect == Effect.BLOCK and not rule.law]
    assert not [rule.code for rule in RULES.values() if bool(rule.law) != bool(rule.url)]


def test_only_what_stops_or_holds_a_job_has_the_weight_for_it() -> None:
    for rule in RULES.values():
        assert (rule.weight >= 40) <= (rule.effect in (Effect.BLOCK, Effect.HOLD)), rule.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_filled_with_the_numbers_of_the_case(language: str) -> None:
    with translation.override(language):
        for finding in everything():
            for said in (say_finding(finding), say_warning(finding)):
                assert not PLACEHOLDER.search(said), said
                assert "%%" not in said


def test_the_rules_over_numbers_all_spoke() -> None:
    codes = {finding.code for finding in everything()}

    assert len(codes) >= 20


def test_rule_gives_its_sentence_all_it_asks_for() -> None:
    for finding in everything():
        rule = RULES[finding.code]
        wanted = set(PLACEHOLDER.findall(f"{rule.message} {rule.warning}"))
        assert wanted <= set(finding.params), finding.code


def test_numbers_are_said_as_people_write_them() -> None:
    finding = make_finding(
        RuleCode.PAY_BELOW_WML, offered_cents=139000, minimum_cents=1471, age=21, since_on="2026-01-01"
    )

    with translation.override("nl"):
        dutch = say_finding(finding)

    assert "€\u00a01,390.00" in say_finding(finding)
    assert "€\u00a01.390,00" in dutch
    assert "1 januari 2026" in dutch


@pytest.mark.parametrize(
    ("hours", "said"), [("60.0", "60 hours"), ("62.5", "62.5 hours"), ("100", "100 hours")]
)
def test_hours_have_no_empty_decimals(hours: str, said: str) -> None:
    finding = make_finding(RuleCode.HOURS_ILLEGAL, hours=hours, maximum=60, age=18)

    assert said in say_finding(finding)


def test_reader_is_warned_only_of_what_concerns_them() -> None:
    no_place = make_finding(RuleCode.VAGUE_PLACE)
    twin = make_finding(RuleCode.DUPLICATE_TEXT)

    assert say_warning(no_place) == "The employer does not say where the work is."
    assert say_warning(twin) == ""

"""Forty-odd jobs, and what comes of each: numbers and words together."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from apps.compliance.services import Draft, check_draft
from tests.compliance.drafts import ALL
from tests.compliance.law import shipped_law

IN_MARCH = date(2026, 3, 2)
ORDINARY: dict[str, Any] = {
    "title": "Orderpicker in Venlo",
    "description": "Je verzamelt bestellingen in een magazijn.",
    "text_language": "nl",
    "contract_type": "direct",
    "minimum_age": 21,
    "isco_code": "9333",
    "pay_min_cents": 1550,
    "pay_max_cents": 1650,
    "guaranteed_hours": Decimal(36),
    "max_hours": Decimal(40),
    "postcode": "5928",
}


@pytest.mark.parametrize(("name", "facts", "outcome", "codes"), ALL, ids=[case[0] for case in ALL])
def test_draft_has_its_verdict(name: str, facts: dict[str, Any], outcome: str, codes: set[str]) -> None:
    given = {**ORDINARY, **facts}
    on = given.pop("on", IN_MARCH)

    verdict = check_draft(Draft(**given), on=on, law=shipped_law())

    assert {finding.code.value for finding in verdict.findings} == codes
    assert verdict.outcome.value == outcome


def test_there_are_forty() -> None:
    assert len(ALL) >= 40

"""Plausible terms: pay, hours, housing, contract."""

import json
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from apps.jobs.enums import ContractType, Day

LOWEST_PAY = 1500  # cents; above the minimum wage of 2026-01-01 (14.71) with room for the one after
PAY_ABOVE = {"technical": 450, "construction": 350, "transport": 250, "care": 200, "office": 150}
HOUSED = {
    "agriculture": 0.5,
    "horticulture": 0.5,
    "food_processing": 0.4,
    "logistics": 0.25,
    "production": 0.2,
}
SHIFTS = [["day"], ["day", "early"], ["evening"], ["night"], ["rotating"], ["weekend"], ["day", "weekend"]]
SHIFT_SHARES = [40, 12, 10, 8, 16, 6, 8]
WEEK = [day.value for day in Day]
DAYS: list[list[str]] = [[], WEEK[:5], WEEK[:6], WEEK, WEEK[5:], WEEK[:3]]
DAY_SHARES = [35, 40, 8, 8, 6, 3]
HOURS, HOUR_SHARES = [0, 8, 12, 16, 20, 24, 32, 36, 38, 40], [3, 3, 4, 6, 7, 10, 17, 10, 10, 30]
TRANSPORT, TRANSPORT_SHARES = ["none", "reimbursed", "offered"], [25, 60, 15]
LANGUAGES: list[list[dict[str, str]]] = [
    [],
    [{"language": "nl", "level": "A2"}],
    [{"language": "en", "level": "A2"}],
    [{"language": "nl", "level": "B1"}],
    [{"language": "nl", "level": "B1"}, {"language": "en", "level": "A2"}],
]
LANGUAGE_SHARES = [25, 20, 25, 22, 8]


@dataclass(frozen=True)
class SeedEmployer:
    """Whose posting it is."""

    id: UUID
    tenant_id: UUID
    supplies_labour: bool


def draw_hours(draw: Random) -> dict[str, Any]:
    """Draw hours and shifts."""
    guaranteed = draw.choices(HOURS, HOUR_SHARES)[0]
    most = min(40, guaranteed + draw.choice([0, 0, 4, 8]) or 8)
    return {
        "guaranteed_hours": guaranteed,
        "max_hours": most,
        "shifts": draw.choices(SHIFTS, SHIFT_SHARES)[0],
    }


def draw_days(draw: Random) -> dict[str, Any]:
    """Draw days of the week; a third of the postings say none."""
    return {"days": draw.choices(DAYS, DAY_SHARES)[0]}


def draw_offers(draw: Random, sector: str) -> dict[str, Any]:
    """Draw housing, transport and languages."""
    has_housing = draw.random() < HOUSED.get(sector, 0.03)
    return {
        "housing_offered": has_housing,
        "housing_week_cents": draw.randrange(9000, 14500, 250) if has_housing else None,
        "transport": draw.choices(TRANSPORT, TRANSPORT_SHARES)[0],
        "languages_needed": json.dumps(draw.choices(LANGUAGES, LANGUAGE_SHARES)[0]),
        "minimum_age": 18,
    }


def draw_pay(draw: Random, sector: str) -> dict[str, Any]:
    """Draw pay."""
    lowest = LOWEST_PAY + draw.randrange(0, 250) + int(draw.random() * PAY_ABOVE.get(sector, 60))
    return {
        "pay_min_cents": lowest,
        "pay_max_cents": lowest + draw.choice([0, 0, 50, 75, 125, 200, 300]),
        "holiday_allowance_included": False,
    }


def draw_contract(draw: Random, employer: SeedEmployer) -> dict[str, Any]:
    """Draw who employs."""
    if not employer.supplies_labour:
        return {"contract_type": ContractType.DIRECT.value, "agency_clause": None, "cao": ""}
    kinds = [ContractType.AGENCY, ContractType.PAYROLL, ContractType.SECONDMENT]
    kind = draw.choices(kinds, [80, 8, 12])[0]
    has_clause = draw.random() < 0.5 if kind == ContractType.AGENCY else None
    return {"contract_type": kind.value, "agency_clause": has_clause, "cao": "CAO voor Uitzendkrachten"}

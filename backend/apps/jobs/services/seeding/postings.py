"""Plausible postings: the same number and seed always give the same one."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from apps.jobs.enums import ContractType, JobStatus
from apps.jobs.services.seeding.sources import Sources
from apps.jobs.services.seeding.writing import Facts, choose_language, write_description, write_title

SOURCE = "seed"
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
NOT_LIVE = [JobStatus.DRAFT, JobStatus.PAUSED, JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED]
LIVE_SHARE = 0.72


@dataclass(frozen=True)
class SeedEmployer:
    """Whose posting it is."""

    id: UUID
    tenant_id: UUID
    supplies_labour: bool


class PostingMaker:
    """Makes posting after posting for these employers, dated around one moment."""

    def __init__(self, *, seed: int, at: datetime, employers: Sequence[SeedEmployer], mixed: bool) -> None:
        self.seed, self.at, self.employers, self.mixed = seed, at, employers, mixed
        self.sources = Sources()

    def make(self, number: int) -> dict[str, Any]:
        """Make the posting with this number, as a row of the table."""
        draw = Random(f"{self.seed}-{number}")  # nosec B311  plausible, not secret
        employer = draw.choice(self.employers)
        occupation, spot = self.sources.occupation(draw), self.sources.spot(draw)
        terms = {**_hours(draw), **_offers(draw, occupation.sector), **_pay(draw, occupation.sector)}
        facts = Facts(
            names=occupation.names,
            sector=occupation.sector,
            place=spot.place,
            shifts=terms["shifts"],
            hours=str(terms["max_hours"]),
            transport=terms["transport"],
            has_housing=terms["housing_offered"],
        )
        language = choose_language(draw)
        return {
            **terms,
            **self._life(draw),
            **_contract(draw, employer),
            "tenant_id": employer.tenant_id,
            "employer_id": employer.id,
            "title": write_title(draw, facts, language),
            "description": write_description(draw, facts, language),
            "text_language": language,
            "occupation_id": occupation.slug,
            "postcode": spot.postcode,
            "place_name": spot.place,
            "municipality": spot.municipality,
            "point": f"SRID=4326;POINT({spot.lon} {spot.lat})",
            "external_source": SOURCE,
            "external_id": f"{self.seed}-{number}",
        }

    def _life(self, draw: Random) -> dict[str, Any]:
        is_live = not self.mixed or draw.random() < LIVE_SHARE
        status = JobStatus.PUBLISHED if is_live else draw.choice(NOT_LIVE)
        created = self.at - timedelta(minutes=draw.randrange(60, 60 * 24 * 45))
        expires = self.at + timedelta(minutes=draw.randrange(60 * 24 * 14, 60 * 24 * 75))
        if status == JobStatus.EXPIRED:
            expires = self.at - timedelta(minutes=draw.randrange(1, 59))
        is_draft = status == JobStatus.DRAFT
        return {
            "id": _id_at(created, draw),
            "status": status.value,
            "created_at": created,
            "updated_at": created,
            "published_at": None if is_draft else created + timedelta(minutes=draw.randrange(1, 60)),
            "expires_at": None if is_draft else expires,
            **_period(draw, self.at.date()),
        }


def _id_at(moment: datetime, draw: Random) -> UUID:
    """A UUIDv7 of that moment."""
    time = int(moment.timestamp() * 1000) << 80
    return UUID(int=time | 7 << 76 | draw.getrandbits(12) << 64 | 2 << 62 | draw.getrandbits(62))


def _period(draw: Random, today: date) -> dict[str, Any]:
    start = None if draw.random() < 0.4 else today + timedelta(days=draw.randrange(1, 60))
    end = (start or today) + timedelta(weeks=draw.randrange(6, 40)) if draw.random() < 0.5 else None
    return {"starts_on": start, "ends_on": end}


def _hours(draw: Random) -> dict[str, Any]:
    guaranteed = draw.choices(HOURS, HOUR_SHARES)[0]
    most = min(40, guaranteed + draw.choice([0, 0, 4, 8]) or 8)
    return {
        "guaranteed_hours": guaranteed,
        "max_hours": most,
        "shifts": draw.choices(SHIFTS, SHIFT_SHARES)[0],
    }


def _offers(draw: Random, sector: str) -> dict[str, Any]:
    has_housing = draw.random() < HOUSED.get(sector, 0.03)
    return {
        "housing_offered": has_housing,
        "housing_week_cents": draw.randrange(9000, 14500, 250) if has_housing else None,
        "transport": draw.choices(TRANSPORT, TRANSPORT_SHARES)[0],
        "languages_needed": json.dumps(draw.choices(LANGUAGES, LANGUAGE_SHARES)[0]),
        "minimum_age": 18,
    }


def _pay(draw: Random, sector: str) -> dict[str, Any]:
    lowest = LOWEST_PAY + draw.randrange(0, 250) + int(draw.random() * PAY_ABOVE.get(sector, 60))
    return {
        "pay_min_cents": lowest,
        "pay_max_cents": lowest + draw.choice([0, 0, 50, 75, 125, 200, 300]),
        "holiday_allowance_included": False,
    }


def _contract(draw: Random, employer: SeedEmployer) -> dict[str, Any]:
    if not employer.supplies_labour:
        return {"contract_type": ContractType.DIRECT.value, "agency_clause": None, "cao": ""}
    kinds = [ContractType.AGENCY, ContractType.PAYROLL, ContractType.SECONDMENT]
    kind = draw.choices(kinds, [80, 8, 12])[0]
    has_clause = draw.random() < 0.5 if kind == ContractType.AGENCY else None
    return {"contract_type": kind.value, "agency_clause": has_clause, "cao": "CAO voor Uitzendkrachten"}

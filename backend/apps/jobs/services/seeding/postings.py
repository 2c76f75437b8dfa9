"""Plausible postings: the same number and seed always give the same one."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from apps.jobs.enums import JobStatus
from apps.jobs.services.seeding.sources import Sources
from apps.jobs.services.seeding.terms import (
    SeedEmployer,
    draw_contract,
    draw_days,
    draw_hours,
    draw_offers,
    draw_pay,
)
from apps.jobs.services.seeding.writing import Facts, choose_language, write_description, write_title

SOURCE = "seed"
NOT_LIVE = [JobStatus.DRAFT, JobStatus.PAUSED, JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED]
LIVE_SHARE = 0.72


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
        terms = {
            **draw_hours(draw),
            **draw_offers(draw, occupation.sector),
            **draw_pay(draw, occupation.sector),
        }
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
            **draw_contract(draw, employer),
            # a draw of its own: what the number gave before stays as it was
            **draw_days(Random(f"{self.seed}-{number}-days")),  # nosec B311  plausible, not secret
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

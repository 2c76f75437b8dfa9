"""What an employer says about a job, on its way into the row."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict

from apps.jobs.models import Job, Occupation


class LanguageNeeded(TypedDict):
    """A language (ISO 639-1) and the CEFR level that the work needs."""

    language: str
    level: str


class JobFacts(TypedDict, total=False):
    """What an employer may say of a job; what is not there stays as it is."""

    title: str
    description: str
    text_language: str
    occupation: Occupation | None
    contract_type: str
    agency_clause: bool | None
    cao: str
    pay_min_cents: int | None
    pay_max_cents: int | None
    holiday_allowance_included: bool
    guaranteed_hours: Decimal | None
    max_hours: Decimal | None
    shifts: list[str]
    starts_on: date | None
    ends_on: date | None
    housing_offered: bool
    housing_week_cents: int | None
    transport: str
    languages_needed: list[LanguageNeeded]
    minimum_age: int
    postcode: str
    expires_at: datetime | None


FACT_NAMES = tuple(JobFacts.__annotations__)


def set_facts(*, job: Job, facts: JobFacts) -> None:
    """Put the facts on the row, unsaved; a new postcode brings its place with it.

    :raises UnknownPostcode: if nobody has that postcode
    """
    for name, value in facts.items():
        setattr(job, name, value)
    if "postcode" in facts:
        _set_place(job, facts["postcode"])


def _set_place(job: Job, written: str) -> None:
    job.postcode, job.place_name, job.municipality, job.point = "", "", "", None
    if written:
        place = find_work_place(postcode=written)
        job.postcode, job.point = place.postcode, place.point
        job.place_name, job.municipality = place.name, place.municipality

"""What an employer says about a job, on its way into the row."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from apps.core.errors import FieldRefusal
from apps.jobs.errors import FactsDisagree
from apps.jobs.models import Job, Occupation
from apps.locations.selectors import geocode_address, get_postcode


class LanguageNeeded(TypedDict):
    """A language (ISO 639-1) and the CEFR level that the work needs."""

    language: str
    level: str


class Question(TypedDict):
    """What the employer asks who applies; `kind` is a `QuestionKind`, `choices` are for "choice" only."""

    id: str
    text: str
    kind: str
    choices: list[str]
    required: bool


class JobFacts(TypedDict, total=False):
    """What an employer may say of a job; what is not there stays as it is."""

    title: str
    description: str
    text_language: str
    occupation: Occupation | None
    contract_type: str
    agency_clause: bool | None
    cao: str
    phase: str
    legal_employer_name: str
    legal_employer_kvk: str
    hirer_name: str
    hirer_hidden_reason: str
    pay_basis: str
    worker_pays_cents: int | None
    health_week_cents: int | None
    transport_week_cents: int | None
    pay_min_cents: int | None
    pay_max_cents: int | None
    holiday_allowance_included: bool
    guaranteed_hours: Decimal | None
    max_hours: Decimal | None
    longest_shift_hours: Decimal | None
    shortest_rest_hours: Decimal | None
    shifts: list[str]
    days: list[str]
    starts_on: date | None
    ends_on: date | None
    housing_offered: bool
    housing_week_cents: int | None
    housing_deducted: bool
    housing_certificate: str
    housing_certificate_number: str
    housing_square_meters: Decimal | None
    housing_persons_per_room: int | None
    housing_notice_days: int | None
    housing_deposit_cents: int | None
    housing_registration: bool | None
    transport: str
    languages_needed: list[LanguageNeeded]
    minimum_age: int
    places: int
    questions: list[Question]
    postcode: str
    expires_at: datetime | None


FACT_NAMES = tuple(JobFacts.__annotations__)


def _exceeds(low: Any, high: Any) -> bool:
    return low is not None and high is not None and low > high


# The same rules stand in the database; here they get a field and plain words.
CLASHES: list[tuple[FieldRefusal, Callable[[Job], bool]]] = [
    (
        FieldRefusal("pay_max_cents", "below_minimum", _("The highest pay is below the lowest pay.")),
        lambda job: _exceeds(job.pay_min_cents, job.pay_max_cents),
    ),
    (
        FieldRefusal("max_hours", "below_minimum", _("The most hours are fewer than the guaranteed hours.")),
        lambda job: _exceeds(job.guaranteed_hours, job.max_hours),
    ),
    (
        FieldRefusal("ends_on", "before_start", _("The job ends before it starts.")),
        lambda job: _exceeds(job.starts_on, job.ends_on),
    ),
    (
        FieldRefusal("housing_week_cents", "no_housing", _("Give a price only if you offer housing.")),
        lambda job: job.housing_week_cents is not None and not job.housing_offered,
    ),
]


def set_facts(*, job: Job, facts: JobFacts) -> None:
    """Put the facts on the row, unsaved; a new postcode brings its place with it.

    :raises FactsDisagree: if two facts cannot both be true
    :raises UnknownPostcode: if nobody has that postcode
    """
    put_facts(job=job, facts=facts)
    if "postcode" in facts:
        _set_place(job, "".join(facts["postcode"].split()).upper())


def put_facts(*, job: Job, facts: JobFacts) -> None:
    """Put the facts on the row, unsaved; where the postcode lies stays as it is.

    :raises FactsDisagree: if two facts cannot both be true
    """
    for name, value in facts.items():
        setattr(job, name, value)
    if clashes := [refusal for refusal, is_so in CLASHES if is_so(job)]:
        raise FactsDisagree(errors=clashes)


def _set_place(job: Job, postcode: str) -> None:
    job.postcode, job.place_name, job.municipality, job.point = postcode, "", "", None
    if postcode:
        area = get_postcode(code=postcode)
        job.place_name, job.municipality = area.place, area.municipality
        job.point = area.point if postcode == area.pc4 else geocode_address(postcode=postcode).point

"""What the rules look at: a job as its employer describes it, without the row it is stored in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Housing:
    """What is offered to sleep in. Empty values: not said."""

    week_cents: int | None = None
    is_deducted: bool = False  # from the wage
    certificate: str = ""  # snf, akf, other
    certificate_number: str = ""
    square_meters: Decimal | None = None  # for each person
    persons_per_room: int | None = None
    notice_days: int | None = None  # to leave after the job ends
    deposit_cents: int | None = None
    may_register: bool | None = None  # in the BRP, at this address


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One job. Pay is gross per hour, hours are per week; empty values: not said."""

    title: str = ""
    description: str = ""
    text_language: str = "nl"
    questions: tuple[str, ...] = ()  # what the employer asks who applies
    choices: tuple[tuple[str, ...], ...] = ()  # of each question, if it has any
    contract_type: str = ""  # direct, agency, payroll, secondment, self_employed
    starts_on: date | None = None  # None: at once
    minimum_age: int = 18
    isco_code: str = ""
    pay_min_cents: int | None = None
    pay_max_cents: int | None = None
    is_piece_work: bool = False
    holiday_allowance_included: bool = False  # "all-in"
    worker_pays_cents: int | None = None  # for being hired, trained, registered
    health_week_cents: int | None = None  # kept from the wage
    transport_week_cents: int | None = None  # the same
    guaranteed_hours: Decimal | None = None
    max_hours: Decimal | None = None
    longest_shift_hours: Decimal | None = None
    shortest_rest_hours: Decimal | None = None  # between two shifts
    shifts: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    housing: Housing | None = None
    postcode: str = ""
    hirer_name: str = ""  # where the work is done, if another company employs
    hirer_hidden_reason: str = ""
    legal_employer_name: str = ""  # who signs the contract, if it is not who posts
    cao: str = ""

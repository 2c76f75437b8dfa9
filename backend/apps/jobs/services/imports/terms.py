"""Contract, hours, pay and dates."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from apps.jobs.enums import ContractType
from apps.jobs.services.imports.choices import read_choice
from apps.jobs.services.imports.pay import read_pay
from apps.jobs.services.imports.rows import RowRefused
from apps.jobs.services.imports.values import read_date, read_line, read_moment, read_number, read_yes

Columns = dict[str, str]
LONGEST_LIFE = timedelta(days=90, minutes=-5)  # the gate wants at most 90 days; a file often says more
NO_EMPLOYMENT = {"CONTRACTOR", "INTERN", "INTERNSHIP", "VOLUNTEER", "FREELANCE", "STAGE", "VRIJWILLIGER"}
HOURS = re.compile(r"\d{1,2}(?:[.,]\d)?")


def read_employment(columns: Columns) -> dict[str, Any]:
    """Read contract, agency clause and collective agreement."""
    kinds = {
        re.sub(r"[\s-]+", "_", kind.strip()).upper() for kind in columns.get("employment_type", "").split(",")
    }
    if kinds & NO_EMPLOYMENT:
        raise RowRefused("employment_type", "no_paid_employment")
    facts: dict[str, Any] = {"cao": read_line("cao", columns.get("cao", ""), longest=120)}
    if said := columns.get("contract_type", "").strip().lower():
        facts["contract_type"] = read_choice("contract_type", said, ContractType)
    if clause := columns.get("agency_clause"):
        facts["agency_clause"] = read_yes("agency_clause", clause)
    return facts


def weekly_hours(columns: Columns) -> list[Decimal]:
    """Return the hours per week that the row speaks of, fewest first; none if it speaks of none.

    :raises RowRefused: hours_out_of_range, not_a_number
    """
    given = [
        read_number(name, columns[name]) for name in ("guaranteed_hours", "max_hours") if columns.get(name)
    ]
    said = HOURS.findall(columns.get("work_hours", ""))[:2]
    hours = sorted(given or [Decimal(text.replace(",", ".")) for text in said])
    if hours and not 0 <= hours[0] <= hours[-1] <= 60:
        raise RowRefused("work_hours", "hours_out_of_range")
    return hours


def read_hours(columns: Columns) -> dict[str, Any]:
    """Read guaranteed and most hours."""
    hours = weekly_hours(columns)
    return {"guaranteed_hours": hours[0], "max_hours": hours[-1]} if hours else {}


def read_hourly_pay(columns: Columns) -> dict[str, Any]:
    """Read pay per hour."""
    hours = weekly_hours(columns)
    return dict(read_pay(columns, hours[-1] if hours else None))


def read_period(columns: Columns) -> dict[str, Any]:
    """Read first and last day, and how long the posting stands."""
    facts: dict[str, Any] = {
        name: read_date(name, columns[name]) for name in ("starts_on", "ends_on") if columns.get(name)
    }
    if until := columns.get("valid_through"):
        now, moment = timezone.now(), read_moment("valid_through", until)
        if moment <= now:
            raise RowRefused("valid_through", "is_over")
        facts["expires_at"] = min(moment, now + LONGEST_LIFE)
    return facts

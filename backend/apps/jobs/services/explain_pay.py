"""What a posting pays, worked out for who reads it."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils import timezone

from apps.compliance.services import Draft, Housing, PayExplained, explain_pay
from apps.jobs.selectors import get_job_page

SAME_NAME = (
    "pay_min_cents", "pay_max_cents", "holiday_allowance_included", "minimum_age", "health_week_cents",
    "transport_week_cents",
)  # fmt: skip


def explain_job_pay(*, id: UUID, age: int | None = None) -> PayExplained:
    """Work it out for a job that everybody may see.

    :param age: of who asks; None: as the job says
    :raises JobGone: if it was live once and has ended
    :raises JobNotFound: if it is not there, or not for everybody
    """
    return explain_pay_of_page(facts=json.loads(get_job_page(id=id).body), age=age)


def explain_pay_of_page(*, facts: Mapping[str, Any], age: int | None = None) -> PayExplained:
    """Work it out from the facts of the page, which are at hand already."""
    draft = Draft(
        **{name: facts[name] for name in SAME_NAME},
        starts_on=_read_day(facts["starts_on"]),
        guaranteed_hours=_read_number(facts["guaranteed_hours"]),
        housing=_read_housing(facts) if facts["housing_offered"] else None,
    )
    return explain_pay(draft, on=timezone.localdate(), age=age)


def _read_housing(facts: Mapping[str, Any]) -> Housing:
    return Housing(week_cents=facts["housing_week_cents"], is_deducted=facts["housing_deducted"])


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read_number(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))

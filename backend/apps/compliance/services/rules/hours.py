"""Hours a shift and a week (ATW, art. 5:7 and 5:8)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case

ADULT, MINOR = 18, 16
NIGHT = "night"


def check_hours(case: Case) -> Iterator[Finding]:
    """Refuse what is never allowed; warn of what is allowed now and then."""
    illegal = list(_find_illegal(case))
    yield from illegal
    high = None if illegal else next(_find_high(case), None)
    if high:
        yield high


def _find_illegal(case: Case) -> Iterator[Finding]:
    limits = case.limits.hours(age=case.draft.minimum_age)
    for field, hours, most in (
        ("longest_shift_hours", case.draft.longest_shift_hours, limits.shift),
        ("max_hours", _most_hours(case), limits.week),
    ):
        if hours is not None and most is not None and hours > most:
            yield _speak(RuleCode.HOURS_ILLEGAL, case, field, hours, most)


def _find_high(case: Case) -> Iterator[Finding]:
    """A long week, a week of nights only, a long night shift."""
    limits = case.limits.hours(age=case.draft.minimum_age)
    only_nights = set(case.draft.shifts) == {NIGHT}
    for field, hours, most in (
        ("max_hours", _most_hours(case), limits.week_often),
        ("max_hours", _most_hours(case) if only_nights else None, limits.week_with_nights),
        (
            "longest_shift_hours",
            case.draft.longest_shift_hours if NIGHT in case.draft.shifts else None,
            limits.night_shift,
        ),
    ):
        if hours is not None and most is not None and hours > most:
            yield _speak(RuleCode.HOURS_HIGH, case, field, hours, most)


def _most_hours(case: Case) -> Decimal | None:
    told = [hours for hours in (case.draft.max_hours, case.draft.guaranteed_hours) if hours is not None]
    return max(told, default=None)


def _speak(code: RuleCode, case: Case, field: str, hours: Decimal, most: int) -> Finding:
    params: dict[str, Any] = {"hours": str(hours), "maximum": most}
    age = ADULT if case.draft.minimum_age >= ADULT else MINOR
    return make_finding(code, field=field, age=age, **params)

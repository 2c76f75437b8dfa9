"""How far the lowest pay is from the minimum of each age."""

from dataclasses import dataclass

from apps.compliance.selectors import NoMinimumWage
from apps.compliance.services.rules import Case

YOUNGEST_WORKER, GROWN = 16, 21


@dataclass(frozen=True, kw_only=True)
class AgePay:
    """One age, the last of them "and older"; gross per hour.

    :param minimum_cents: with the holiday allowance in it if the job's pay has it in it
    :param above_cents: what the lowest pay is above that; below nothing: at this age the employer must pay more
    :param is_outdated: the minimum has probably gone up since; it is at least this
    """

    age: int
    minimum_cents: int
    above_cents: int | None
    is_outdated: bool


def list_ages(case: Case) -> tuple[AgePay, ...]:
    """List every age that may apply, from 16 to 21; empty for days of which we know no minimum wage."""
    youngest = min(max(case.draft.minimum_age, YOUNGEST_WORKER), GROWN)
    try:
        return tuple(compare_age(case, age) for age in range(youngest, GROWN + 1))
    except NoMinimumWage:
        return ()


def compare_age(case: Case, age: int) -> AgePay:
    """Compare the lowest pay with the minimum of that age.

    :raises NoMinimumWage: if there is none
    """
    wage, pay = case.wage_at(age), case.draft.pay_min_cents
    needed = case.needed(wage.cents)
    return AgePay(
        age=wage.age,
        minimum_cents=needed,
        above_cents=None if pay is None else pay - needed,
        is_outdated=wage.is_outdated,
    )

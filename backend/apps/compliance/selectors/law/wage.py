"""The minimum wage of a day and an age."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import ReferenceKind
from apps.compliance.selectors.law.half_years import begin_of_half_year, count_half_years
from apps.compliance.selectors.law.law import Law
from apps.compliance.selectors.law.rounding import WHOLE, take_share
from apps.compliance.selectors.law.row import Row
from apps.compliance.selectors.law.stored import get_law
from apps.core.errors import DomainError

YOUNGEST, GROWN = 15, 21
MOST_A_HALF_YEAR = 10_500  # since 2024 it rose by 2.2 to 3.8 percent each half year
MOST_RISES = 4  # further ahead nobody can tell


class NoMinimumWage(DomainError):
    """Nobody is that young, or we hold no amount for a day that long ago."""

    code, status = "no_minimum_wage", 404
    message = _("We know no minimum wage for this age on this day.")


@dataclass(frozen=True, kw_only=True)
class Wage:
    """Gross per hour, in cents, without holiday allowance.

    :param effective_from: the day from which the amount counts
    :param is_outdated: a new amount began since, and nobody verified it yet: it is *at least* this, probably more
    :param probable_cents: what the newest amount may be at most, as far as we can tell; never a reason to refuse
    """

    cents: int
    age: int
    effective_from: date
    source_name: str
    source_url: str
    checked_on: date
    is_outdated: bool
    probable_cents: int

    @property
    def is_verified(self) -> bool:
        """Whether this surely is the amount of the day."""
        return not self.is_outdated


def get_wage(*, on: date, age: int, is_bbl: bool = False, law: Law | None = None) -> Wage:
    """The newest verified minimum wage on that day; who is older than 21 gets what who is 21 gets.

    Source: Wet minimumloon en minimumvakantiebijslag, art. 7 and 8; the shares of the young by decree.

    :raises NoMinimumWage: under 15, and for days before our first amount
    """
    law = law or get_law()
    base = law.find(ReferenceKind.WAGE_BASE, on=on)
    share = _find_share(law, on, min(age, GROWN), is_bbl)
    if age < YOUNGEST or base is None or share is None:
        raise NoMinimumWage
    return Wage(
        cents=take_share(base.amount or 0, share.amount or 0),
        age=min(age, GROWN),
        effective_from=max(base.effective_from, share.effective_from),
        source_name=base.source_name,
        source_url=base.source_url,
        checked_on=min(base.checked_on, share.checked_on),
        is_outdated=_is_outdated(law, on, base, share),
        probable_cents=_guess(law, on, base, share),
    )


def _find_share(law: Law, on: date, age: int, is_bbl: bool) -> Row | None:
    lower = law.find(ReferenceKind.BBL_SCALE, on=on, key=str(age)) if is_bbl else None
    return lower or law.find(ReferenceKind.WAGE_SCALE, on=on, key=str(age))


def _is_outdated(law: Law, on: date, base: Row, share: Row) -> bool:
    newer = law.find_unverified(share.kind, on=on, after=share.effective_from, key=share.key)
    is_changed = newer is not None and newer.amount != share.amount
    return is_changed or base.effective_from < begin_of_half_year(on)


def _guess(law: Law, on: date, base: Row, share: Row) -> int:
    """What somebody wrote down without being sure; or the last amount with a rise for each half year since."""
    told = law.find_unverified(base.kind, on=on, after=base.effective_from)
    cents = told.amount if told else None
    if cents is None:
        cents = base.amount or 0
        rises = count_half_years(since=base.effective_from, until=on)
        for _rise in range(min(rises, MOST_RISES)):
            cents = take_share(cents, MOST_A_HALF_YEAR)
    newer = law.find_unverified(share.kind, on=on, after=share.effective_from, key=share.key)
    part = (newer.amount if newer else None) or share.amount or WHOLE
    return take_share(cents, part)

"""The lowest pay beside the minimum wage of each age."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.compliance.services import AgePay, PayExplained
from apps.web.api.jobs.words.money import say_euros

GROWN = 21


@dataclass(frozen=True)
class AgeLine:
    """One age in words; `is_below`: at this age the employer must pay more than the lowest pay."""

    age: str
    minimum: str
    distance: str
    is_below: bool


def list_age_lines(explained: PayExplained) -> list[AgeLine]:
    """List the ages that may apply, youngest first."""
    return [_say(age) for age in explained.ages if age.above_cents is not None]


def _say(age: AgePay) -> AgeLine:
    above = age.above_cents or 0
    return AgeLine(
        age=_("21 or older") if age.age == GROWN else _("%(age)s years") % {"age": age.age},
        minimum=say_euros(age.minimum_cents),
        distance=_say_distance(above),
        is_below=above < 0,
    )


def _say_distance(above: int) -> str:
    if above < 0:
        return _("The lowest pay is %(amount)s too little at this age: you must get more.") % {
            "amount": say_euros(-above)
        }
    return _("%(amount)s above the minimum") % {"amount": say_euros(above)} if above else _("the minimum")

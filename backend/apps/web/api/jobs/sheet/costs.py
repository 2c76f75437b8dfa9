"""What comes off a week's pay."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.compliance.services import PayExplained
from apps.web.api.jobs.words.money import say_euros


@dataclass(frozen=True)
class Cost:
    """One amount, and what it is for."""

    name: str
    amount: str


def list_costs(explained: PayExplained) -> list[Cost]:
    """List what a week costs, in the order of the sum; what is free or not said is left out."""
    told = (
        (_("Housing"), explained.housing_cents),
        (_("Health insurance"), explained.health_cents),
        (_("Transport"), explained.transport_cents),
    )
    return [Cost(name, say_euros(cents)) for name, cents in told if cents]


def say_cap(explained: PayExplained) -> str:
    """Say how much of the minimum wage the housing takes, and how much it may; empty without housing that costs."""
    share, cap = explained.housing_share_bp, explained.housing_cap_cents
    if share is None or cap is None:
        return ""
    numbers = {"percent": round(share / 100), "cap": say_euros(cap)}
    part = _("The housing costs %(percent)s%% of the minimum wage for these hours.") % numbers
    if explained.is_housing_above_cap:
        return f"{part} {_('Not more than %(cap)s a week may be kept from your pay.') % numbers}"
    return f"{part} {_('Up to %(cap)s a week may be kept from your pay.') % numbers}"

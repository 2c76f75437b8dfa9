"""Who really employs: the company of the contract, and the one where the work is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.jobs.enums import ContractType, Phase

PHASES: Final[dict[str, str | Promise]] = {
    Phase.A: gettext_lazy("Phase A: the first 52 weeks that you work. Little is sure yet."),
    Phase.B: gettext_lazy("Phase B: contracts for a fixed time, at most six."),
    Phase.C: gettext_lazy("Phase C: a contract without an end."),
}


@dataclass(frozen=True)
class Employs:
    """Texts in the active language; empty ones are left out."""

    legal_employer: str
    kvk: str
    hirer: str
    workplace: str
    cao: str
    phase: str


def make_employs(facts: Mapping[str, Any]) -> Employs:
    """Say it."""
    said = facts["legal_facts"]["who_employs"]
    return Employs(
        legal_employer=_say_employer(said, facts["contract_type"]),
        kvk=said["kvk"],
        hirer=_say_hirer(said, facts["contract_type"]),
        workplace=said["workplace"],
        cao=said["cao"],
        phase=str(PHASES.get(said["phase"], "")),
    )


def _say_employer(said: Mapping[str, Any], contract: str) -> str:
    if contract == ContractType.SELF_EMPLOYED:
        return _("Nobody: you would work for yourself, with an order from %(company)s.") % {
            "company": said["legal_employer"]
        }
    return said["legal_employer"] or _("The ad does not say it. Ask before you sign.")


def _say_hirer(said: Mapping[str, Any], contract: str) -> str:
    if said["hirer"]:
        return str(said["hirer"])
    if said["hirer_hidden_reason"]:
        return _("Not said yet. The employer writes: “%(reason)s”") % {"reason": said["hirer_hidden_reason"]}
    return (
        _("The same company.") if contract == ContractType.DIRECT else _("The ad does not say it. Ask first.")
    )

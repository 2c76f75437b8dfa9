"""Choices, in short words for lists and in a sentence for the page of a job."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.jobs.enums import ContractType, Transport

SECTORS: Final[dict[str, str | Promise]] = {
    "logistics": _("Warehouse and logistics"),
    "production": _("Factory"),
    "food_processing": _("Food factory"),
    "agriculture": _("Farm"),
    "horticulture": _("Greenhouse, flowers and vegetables"),
    "construction": _("Construction"),
    "technical": _("Technical work"),
    "transport": _("Driving and transport"),
    "cleaning": _("Cleaning"),
    "hospitality": _("Hotel, kitchen and restaurant"),
    "retail": _("Shop"),
    "care": _("Care"),
    "office": _("Office"),
    "other": _("Other work"),
}
CONTRACTS: Final[dict[str, str | Promise]] = {
    ContractType.DIRECT: _("With the company itself"),
    ContractType.AGENCY: _("Through a temp agency"),
    ContractType.PAYROLL: _("Through a payroll company"),
    ContractType.SECONDMENT: _("Through a secondment company"),
    ContractType.SELF_EMPLOYED: _("As self-employed (zzp)"),
}
CONTRACT_SENTENCES: Final[dict[str, str | Promise]] = {
    ContractType.DIRECT: _("The company where you work is also your employer. It pays you."),
    ContractType.AGENCY: _(
        "A temp agency is your employer and pays you. You work at another company, which tells you what to do."
    ),
    ContractType.PAYROLL: _(
        "A payroll company is your employer on paper and pays you. You work at the company that chose you."
    ),
    ContractType.SECONDMENT: _(
        "Your employer lends you to another company, where you work. Your employer pays you."
    ),
    ContractType.SELF_EMPLOYED: _(
        "You have no employer: no paid holidays, no pay when you are ill, and you pay your own taxes."
    ),
}
CLAUSES: Final[dict[bool | None, str | Promise]] = {
    True: _(
        "With agency clause (uitzendbeding): your contract can end at once when the company needs you no more."
    ),
    False: _(
        "Without agency clause: your contract does not end by itself when the company needs you no more."
    ),
    None: "",
}
TRANSPORTS: Final[dict[str, str | Promise]] = {
    Transport.NONE: _("The employer does not pay for the way to work."),
    Transport.REIMBURSED: _("The employer pays travel costs back."),
    Transport.OFFERED: _("The employer arranges transport."),
}
SOURCES: Final[dict[str, str | Promise]] = {
    "false": _("Posted here"),
    "true": _("From other sites"),
}

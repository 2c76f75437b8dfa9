"""What a check tells a worker, and what it does not (domain.md, 8.5)."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.employers.enums import CheckKind


class Meaning(NamedTuple):
    """Two plain sentences."""

    proves: Promise
    does_not_prove: Promise


NO_GUARANTEE = _("A check is not a guarantee. Nobody may ask you money for a job.")
MEANINGS = {
    CheckKind.KVK: Meaning(
        _("A company with this number stands in the Dutch trade register and has not ended."),
        _(
            "It does not prove that the person who writes to you works there, that the company pays well, or that it"
            " may lend out workers."
        ),
    ),
    CheckKind.NAME_MATCH: Meaning(
        _("The name used here is a name of that company in the trade register."),
        _("It does not prove that the company itself made this account. Anybody can look up a name."),
    ),
    CheckKind.APPROVAL: Meaning(
        _("Two people who work for us looked at this company, each alone, and agreed."),
        _(
            "It does not prove that every job is as it is described. People make mistakes: tell us what you see."
        ),
    ),
    CheckKind.VIES: Meaning(
        _("The tax authorities of the EU know this VAT number (VIES)."),
        _("It does not prove that the company pays its taxes, or your wage."),
    ),
    CheckKind.DOMAIN: Meaning(
        _("Who made this account can change this website or its settings."),
        _("It does not prove that the website tells the truth. Anybody can buy a web address."),
    ),
    CheckKind.REPRESENTATIVE: Meaning(
        _(
            "A person who can read mail or letters of the company says: I may speak for it, and our jobs are lawful."
        ),
        _("It does not prove that everybody who writes to you is that person."),
    ),
    CheckKind.WAADI: Meaning(
        _("The trade register says that this company may lend out workers (Waadi)."),
        _("It does not prove that it pays the right wage, or that the housing is good."),
    ),
    CheckKind.NAU: Meaning(
        _("The company stands in the public register of the NAU for companies that lend out workers."),
        _("It does not prove that you personally get everything you have a right to."),
    ),
    CheckKind.SNA: Meaning(
        _("An inspector checks twice a year whether the company pays wages and taxes (SNA, NEN 4400)."),
        _("It does not prove that housing, hours and safety are good: nobody looks at these for SNA."),
    ),
    CheckKind.SNF: Meaning(
        _("An inspector looks at the housing every year: space, hygiene, safety from fire (SNF)."),
        _("It does not prove that the room that you get is on the list. Ask for its address and look it up."),
    ),
    CheckKind.ABU_NBBU: Meaning(
        _("The company is a member of ABU or NBBU, the two unions of agencies, and has to keep their rules."),
        _("It does not prove that it keeps them. If it does not, you can complain there."),
    ),
}
# Where anybody can look it up again, also where we did not look.
LOOK_UP = {
    CheckKind.KVK: "https://www.kvk.nl/zoeken/",
    CheckKind.VIES: "https://ec.europa.eu/taxation_customs/vies/",
    CheckKind.WAADI: "https://www.kvk.nl/waadi/",
    CheckKind.SNA: "https://www.normeringarbeid.nl/",
    CheckKind.SNF: "https://www.normeringflexwonen.nl/",
    CheckKind.ABU_NBBU: "https://www.abu.nl/",
}


def get_meaning(*, kind: CheckKind) -> Meaning:
    """Get what a check of this kind proves and what it does not."""
    return MEANINGS[kind]


def find_look_up_url(*, kind: CheckKind) -> str:
    """Find where anybody can look this kind of thing up; empty text where nobody can."""
    return LOOK_UP.get(kind, "")

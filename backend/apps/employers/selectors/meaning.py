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
}


def get_meaning(*, kind: CheckKind) -> Meaning:
    """Get what a check of this kind proves and what it does not."""
    return MEANINGS[kind]

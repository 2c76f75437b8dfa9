"""Somebody asks money for work."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

MONEY = Problem(
    slug="money",
    kind=HelpProblem.MONEY_ASKED,
    name=_("They ask me to pay for the job"),
    law=_(
        "Nobody may ask you money for a job in the Netherlands. Not for finding it, not for papers, training"
        " or a place on a list. This is also true if you agreed to pay."
    ),
    source="Waadi, 3 · 9",
    steps=(
        _("Do not pay. If you paid already, do not pay again."),
        _("Keep the messages, the bank account number and the receipts. Make photos of them."),
        _("Call one of the numbers below. You do not have to say your name."),
        _("Report it here, so that we can stop them and warn others."),
    ),
    report="money_asked",
)

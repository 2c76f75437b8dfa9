"""Work without a contract on paper."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

CONTRACT = Problem(
    slug="contract",
    kind=HelpProblem.NO_CONTRACT,
    name=_("I have no contract, or cannot read it"),
    law=_(
        "Who works for pay has a contract, also if nothing is on paper. Your employer must tell you in writing"
        " what you earn, how many hours you work, where, and for how long."
    ),
    source="BW 7:610 · 7:655",
    steps=(
        _("Never sign what you cannot read. Ask for it in your language, and for time to think."),
        _("Write down your hours and keep every message: together they show that you work there."),
        _("Let somebody read it with you for free: a WIN point or the Juridisch Loket."),
    ),
    report="other",
)

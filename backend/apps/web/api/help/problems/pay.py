"""Wages that do not come, or too little."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

PAY = Problem(
    slug="pay",
    kind=HelpProblem.NOT_PAID,
    name=_("I am not paid, or too little"),
    law=_(
        "For every hour you must get at least the legal minimum wage, also for piece work and extra hours."
        " It must come to a bank account. Fines, tools and work clothes may not be taken from it."
    ),
    source="WML, 7 · 7a · 13",
    steps=(
        _("Write down for every day when you began and stopped, where you worked and who was the boss."),
        _("Make photos of schedules, payslips and messages. Keep them where your boss cannot find them."),
        _("Ask for your pay in writing, by message or e-mail, so that you can show it later."),
        _("Call one of the numbers below. You can get your money back, also after you left."),
    ),
    report="underpaid",
)

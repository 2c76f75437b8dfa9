"""Work that can hurt people."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

SAFETY = Problem(
    slug="safety",
    kind=HelpProblem.UNSAFE,
    name=_("The work is not safe, or the days are too long"),
    law=_(
        "Your boss must make the work safe, explain it in a language that you understand, and pay for helmet,"
        " shoes and gloves. A shift has at most 12 hours and a week at most 60. Between two shifts there are"
        " 11 hours of rest."
    ),
    source="Arbowet, 3 · 8 · 29; ATW, 5:3 – 5:7",
    steps=(
        _("Is somebody hurt, or is there fire? Call 112."),
        _("You may stop if there is serious danger right now. Tell your boss why, and stay near."),
        _("Write down what happened, when and where. Make photos, if that is safe."),
        _("Call the Labour Inspectorate. You do not have to say your name."),
    ),
    report="hours_safety",
)

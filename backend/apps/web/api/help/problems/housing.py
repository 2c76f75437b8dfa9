"""Where workers have to sleep."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

HOUSING = Problem(
    slug="housing",
    kind=HelpProblem.BAD_HOUSING,
    name=_("My room is bad, or I must leave it"),
    law=_(
        "From the minimum wage at most a quarter may be kept for housing, only if you agreed in writing and only"
        " if the housing has a certificate. You have a right to a contract for the room, and to time to find"
        " another one when the job ends."
    ),
    source="WML, 13 · Besluit WML",
    steps=(
        _("Must you leave today? Call the Juridisch Loket or a WIN point before you go."),
        _("Make photos of the room, the kitchen and the bathroom, and of what you pay for it."),
        _("You do not have to leave because somebody shouts. Only a judge can put you out of your home."),
        _("Tell the municipality if the place is not safe: too many people, no way out in a fire."),
    ),
    report="bad_housing",
)

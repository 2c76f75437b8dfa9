"""Threats and violence."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

THREATS = Problem(
    slug="threats",
    kind=HelpProblem.THREATS,
    name=_("I am threatened, hit, or may not leave"),
    law=_(
        "Nobody may force you to work, shut you in, hit you, touch you against your will, or threaten you or"
        " your family. This is a crime. You are not the one who did wrong, also if you have no papers."
    ),
    source="Sr, 273f · 284 · 285",
    steps=(
        _("Are you in danger now? Call 112. Say “police” and where you are. It is free."),
        _("Go to a place with other people, if you can: a shop, a station, neighbors."),
        _("You can call later, too: there is a safe place to sleep for victims of trafficking."),
        _("Do not tell your boss that you called."),
    ),
    report="threats",
)

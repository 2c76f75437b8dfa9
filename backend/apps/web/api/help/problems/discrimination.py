"""People who are kept out for who they are."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

DISCRIMINATION = Problem(
    slug="discrimination",
    kind=HelpProblem.DISCRIMINATION,
    name=_("I am treated differently for who I am"),
    law=_(
        "An employer may not choose or treat you differently because of your origin, nationality, sex, age,"
        " religion, whom you love, a handicap or an illness. Being pregnant is no reason either."
    ),
    source="AWGB · WGBL · WGBH/CZ · WGB",
    steps=(
        _("Write down what was said, by whom, and when. Keep messages and job ads."),
        _("Tell discriminatie.nl. They listen, and help for free."),
        _("The Netherlands Institute for Human Rights can judge your case. You need no lawyer."),
    ),
    report="discrimination",
)

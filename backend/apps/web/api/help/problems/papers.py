"""A passport that is kept."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

PAPERS = Problem(
    slug="papers",
    kind=HelpProblem.PAPERS_KEPT,
    name=_("They keep my passport or my bank card"),
    law=_(
        "Your passport, identity card and bank card are yours. No boss, agency or landlord may keep them, not"
        " even for a day. It can be a sign of human trafficking, which is a serious crime."
    ),
    source="Sr, 273f",
    steps=(
        _("If you cannot leave, or you are afraid: call 112 now."),
        _("You do not have to ask for the papers yourself if that is dangerous. The police can get them."),
        _("Call the Labour Inspectorate or FairWork. They help you also if you have no permit."),
        _("Your embassy can give you a new passport. Your bank can block your card."),
    ),
    report="id_taken",
)

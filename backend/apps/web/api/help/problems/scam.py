"""Jobs that do not exist."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.web.api.help.problems.problem import Problem

SCAM = Problem(
    slug="scam",
    kind=HelpProblem.SCAM,
    name=_("I think the job is a scam"),
    law=_(
        "A real employer does not write from nowhere, does not promise hundreds of euros a day for easy work at"
        " home, and does not want money, crypto coins or your passport before there is a contract."
    ),
    source="Sr, 326",
    steps=(
        _("Stop writing to them. Send no more money, photos or codes."),
        _("Did you pay or give your bank details? Call your bank now."),
        _("Did you send your passport? Tell the police, and the municipality or your embassy."),
        _("Keep the messages and the names, and report the job here."),
    ),
    report="scam_link",
)

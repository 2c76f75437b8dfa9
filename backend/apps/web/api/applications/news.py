"""What a candidate may expect now, in words."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import ApplicationStatus

S = ApplicationStatus
WHAT_NEXT: Final[Mapping[str, Promise]] = {
    S.SUBMITTED: _("The employer has not read it yet. We tell you as soon as something happens."),
    S.VIEWED: _("The employer has read it and will decide."),
    S.SHORTLISTED: _("You are on the short list. The employer decides whom to invite."),
    S.INVITED: _("The employer wants to meet you, and can see your name and e-mail address now."),
    S.OFFERED: _("The employer offers you this job. Read the job once more, and then say yes or no."),
    S.ACCEPTED: _("You said yes. The employer now arranges your contract and your first day with you."),
    S.HIRED: _("You have this job. Ask for a written contract in a language that you read well."),
    S.REJECTED: _("The employer goes on without you this time. There is other work."),
    S.WITHDRAWN: _("You took it back. You may apply again while the job is open."),
    S.EXPIRED: _("It ended without a decision about you. There is other work."),
}
WAITS_FOR_YOU: Final = frozenset({S.OFFERED})

"""Hold an application and one of its interviews while one of them changes."""

from django.utils.translation import gettext_lazy as _

from apps.applications.enums import CONTACT_SHOWN, InterviewStatus
from apps.applications.models import Application, Interview
from apps.core.errors import DomainError


class InterviewNotAllowed(DomainError):
    """Interviews are for candidates who are invited, or further, and whose application has not ended."""

    code = "interview_not_allowed"
    message = _("You can plan an interview after inviting the candidate, until the application ends.")


class InterviewNotOpen(DomainError):
    """The interview was chosen, declined or called off already."""

    code = "interview_not_open"
    message = _("This interview has changed. Please look at it again.")


def lock_application(*, application: Application) -> Application:
    """Hold the application until the transaction ends, before any of its interviews.

    :raises InterviewNotAllowed: if no interview can be planned in its status of now
    """
    rows = Application.objects.select_for_update(of=("self",), no_key=True).select_related("job__employer")
    locked: Application = rows.get(pk=application.pk)
    if locked.status not in CONTACT_SHOWN:
        raise InterviewNotAllowed
    return locked


def lock_interview(*, interview: Interview) -> Interview:
    """Hold the interview until the transaction ends."""
    rows = Interview.objects.select_for_update(of=("self",), no_key=True)
    locked: Interview = rows.select_related("application").get(pk=interview.pk)
    return locked


def require_status(interview: Interview, *allowed: InterviewStatus) -> None:
    """Check what became of the locked interview.

    :raises InterviewNotOpen: if its status is none of these
    """
    if interview.status not in allowed:
        raise InterviewNotOpen

"""What every step of an interview leaves behind."""

from apps.applications.events import InterviewCancelled, InterviewChosen, InterviewDeclined
from apps.applications.models import Interview
from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.models import User

Heard = type[InterviewChosen | InterviewDeclined | InterviewCancelled]


def save_step(interview: Interview, *, actor: User | None, event: Heard, action: str) -> None:
    """Save the locked interview as its next version, tell it and write down who did it (None: the platform)."""
    interview.sequence += 1
    interview.updated_by = actor
    interview.save()
    publish(event(interview_id=interview.pk, application_id=interview.application_id))
    record_audit(actor=actor, action=action, subject=interview)

"""What becomes of a company's verification becomes notices."""

from apps.core.events import subscribe
from apps.employers.events import EmployerVerificationLost, VerificationInDanger
from apps.notifications import selectors
from apps.notifications.handlers.telling import tell


@subscribe(VerificationInDanger)
def warn_of_failing_check(event: VerificationInDanger) -> None:
    """Tell the company at once, so that it can put it right."""
    tell(event, selectors.get_danger_news(employer_id=event.employer_id, grace_id=event.grace_id))


@subscribe(EmployerVerificationLost)
def warn_applicants(event: EmployerVerificationLost) -> None:
    """Tell those who wait for its answer; why, stands in the statement that the company gets."""
    tell(event, *selectors.list_loss_news(employer_id=event.employer_id))

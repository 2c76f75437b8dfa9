"""What this app does about facts from below."""

from apps.core.events import subscribe
from apps.employers.events import EmployerVerificationChanged
from apps.jobs import services


@subscribe(EmployerVerificationChanged)
def hide_jobs_of_unverified_employer(event: EmployerVerificationChanged) -> None:
    """Without verification nothing of the employer is public."""
    services.pause_jobs_of_unverified_employer(employer_id=event.employer_id)

"""What this app does about facts from below."""

from apps.compliance.events import ReferenceDataChanged
from apps.core.events import subscribe
from apps.employers.events import EmployerVerificationChanged
from apps.jobs import services, tasks


@subscribe(EmployerVerificationChanged)
def hide_jobs_of_unverified_employer(event: EmployerVerificationChanged) -> None:
    """Without verification nothing of the employer is public."""
    services.pause_jobs_of_unverified_employer(employer_id=event.employer_id)


@subscribe(ReferenceDataChanged)
def check_live_jobs(event: ReferenceDataChanged) -> None:
    """Have a worker look again at everything that is live."""
    tasks.check_live_jobs_at_once.defer()

"""What this app does about what happened."""

from apps.core.events import subscribe
from apps.employers import tasks
from apps.employers.events import VerificationRequested


@subscribe(VerificationRequested)
def start_register_checks(event: VerificationRequested) -> None:
    """Let a worker ask the register."""
    tasks.run_register_checks.defer(employer_id=str(event.employer_id), fresh=event.fresh)

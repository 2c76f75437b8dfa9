"""What this app does about what happened."""

from apps.core.events import subscribe
from apps.employers import tasks
from apps.employers.events import DomainCheckRequested, VerificationRequested


@subscribe(VerificationRequested)
def start_register_checks(event: VerificationRequested) -> None:
    """Let a worker ask the register."""
    tasks.run_register_checks.defer(employer_id=str(event.employer_id), fresh=event.fresh)


@subscribe(VerificationRequested)
def start_vat_check(event: VerificationRequested) -> None:
    """Let a worker ask VIES, a little later: by then the register said whose number it should be."""
    tasks.check_vat_number.configure(schedule_in={"seconds": 20}).defer(employer_id=str(event.employer_id))


@subscribe(DomainCheckRequested)
def start_domain_check(event: DomainCheckRequested) -> None:
    """Let a worker look for the proof."""
    tasks.check_domain.defer(employer_id=str(event.employer_id))

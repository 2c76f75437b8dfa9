"""Work that waits for the trade register."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.employers import services

CRASHED = RetryStrategy(max_attempts=5, exponential_wait=5)  # our own trouble; the register's never raises
WAITS = [300, 1800, 7200, 21600, 86400]  # seconds until the register is asked again; then a person looks


@app.task(name="employers.run_register_checks", queue="registers", retry=CRASHED)
def run_register_checks(*, employer_id: str, fresh: bool = False, attempt: int = 0, **_: object) -> None:
    """Check one employer; ask again later, a bounded number of times, while the register is silent."""
    is_silent = services.run_register_checks(employer_id=UUID(employer_id), fresh=fresh)
    if is_silent and attempt < len(WAITS):
        run_register_checks.configure(schedule_in={"seconds": WAITS[attempt]}).defer(
            employer_id=employer_id, fresh=fresh, attempt=attempt + 1
        )


@app.task(name="employers.check_vat_number", queue="registers", retry=CRASHED)
def check_vat_number(*, employer_id: str, attempt: int = 0, **_: object) -> None:
    """Ask VIES about one employer; again later, a bounded number of times, while it is silent."""
    is_silent = services.check_vat_number(employer_id=UUID(employer_id))
    if is_silent and attempt < len(WAITS):
        later = check_vat_number.configure(schedule_in={"seconds": WAITS[attempt]})
        later.defer(employer_id=employer_id, attempt=attempt + 1)


@app.task(name="employers.check_domain", queue="registers", retry=CRASHED)
def check_domain(*, employer_id: str, attempt: int = 0, **_: object) -> None:
    """Look for the proof of a web address; again later, a bounded number of times, while nobody answers."""
    is_silent = services.check_domain(employer_id=UUID(employer_id))
    if is_silent and attempt < len(WAITS):
        later = check_domain.configure(schedule_in={"seconds": WAITS[attempt]})
        later.defer(employer_id=employer_id, attempt=attempt + 1)


@app.periodic(cron="23 2 * * *")
@app.task(name="employers.recheck_active", queue="registers", queueing_lock="employers.recheck_active")
def recheck_active_employers(timestamp: int, **_: object) -> None:
    """Ask the register every night whether the companies still exist; one job for each, so that one cannot stop all."""
    for employer_id in services.list_due_rechecks():
        run_register_checks.defer(employer_id=str(employer_id), fresh=True)
        check_vat_number.configure(schedule_in={"seconds": 600}).defer(employer_id=str(employer_id))
    for employer_id in services.list_due_domains():
        check_domain.defer(employer_id=str(employer_id))


@app.task(name="employers.expire_checks", queue="registers", retry=CRASHED)
def expire_checks(*, employer_id: str, **_: object) -> None:
    """Write down what ran out of one employer."""
    services.expire_checks(employer_id=UUID(employer_id))


@app.periodic(cron="53 1 * * *")
@app.task(name="employers.expire_all_checks", queue="registers", queueing_lock="employers.expire_all_checks")
def expire_all_checks(timestamp: int, **_: object) -> None:
    """Look every night, before the registers are asked, whose passes ran out; one job for each."""
    for employer_id in services.list_due_lapses():
        expire_checks.defer(employer_id=str(employer_id))
    for employer_id in services.list_due_permits():
        services.tell_of_missing_permit(employer_id=employer_id)

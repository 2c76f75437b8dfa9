"""Jobs of the app."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.documents import services
from apps.documents.services.reconciling import reconcile_files

# Waits 2, 4, 8 … s, together 9 hours; what is left after that, `rescan` finds.
RETRY = RetryStrategy(max_attempts=14, exponential_wait=2)

# Waits 1, 2, 3 … minutes, together 5 days.
RETRY_FOR_DAYS = RetryStrategy(max_attempts=120, linear_wait=60)


@app.task(name="documents.scan", queue="documents", retry=RETRY)
def scan(*, document_id: str, **_: object) -> None:
    """Let the virus scanner look at a file."""
    services.scan_document(document_id=UUID(document_id))


@app.periodic(cron="23 * * * *")
@app.task(name="documents.rescan", queue="upkeep", queueing_lock="documents.rescan")
def rescan(timestamp: int, **_: object) -> None:
    """Ask again for files that the scanner has not looked at."""
    services.scan_waiting_documents()


@app.periodic(cron="*/5 * * * *")
@app.task(name="documents.announce_waiting", queue="upkeep", queueing_lock="documents.announce_waiting")
def announce_waiting(timestamp: int, **_: object) -> None:
    """Tell owners whose files have to wait."""
    services.announce_waiting_documents()


@app.periodic(cron="* * * * *")
@app.task(name="documents.remove_files", queue="upkeep", queueing_lock="documents.remove_files")
def remove_files(timestamp: int, **_: object) -> None:
    """Remove the files whose row is gone."""
    services.remove_doomed_files()


@app.periodic(cron="7 * * * *")
@app.task(name="documents.expire", queue="upkeep", queueing_lock="documents.expire")
def expire(timestamp: int, **_: object) -> None:
    """Delete the files whose time is over."""
    services.expire_documents()


@app.task(name="documents.bring_home", queue="documents", retry=RETRY_FOR_DAYS)
def bring_home(*, document_id: str, **_: object) -> None:
    """Move a file to S3 that S3 did not take when it came in."""
    services.bring_home(document_id=UUID(document_id))


@app.periodic(cron="41 * * * *")
@app.task(name="documents.bring_all_home", queue="upkeep", queueing_lock="documents.bring_all_home")
def bring_all_home(timestamp: int, **_: object) -> None:
    """Move what still lies beside S3."""
    services.bring_all_home()


@app.periodic(cron="11 3 * * *")
@app.task(name="documents.reconcile", queue="upkeep", queueing_lock="documents.reconcile")
def reconcile(timestamp: int, **_: object) -> None:
    """Compare rows and files."""
    reconcile_files()

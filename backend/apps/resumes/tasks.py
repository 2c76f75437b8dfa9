"""Jobs of the app."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.resumes import services

RETRY = RetryStrategy(max_attempts=8, exponential_wait=3)


@app.task(name="resumes.read_import", queue="documents", retry=RETRY)
def read_import(*, import_id: str, **_: object) -> None:
    """Read a file that somebody wants a resume out of, if it was checked already."""
    services.read_import(import_id=UUID(import_id))


@app.task(name="resumes.read_document", queue="documents", retry=RETRY)
def read_document(*, document_id: str, **_: object) -> None:
    """Read a file that was just checked, if somebody waits for it."""
    services.read_document(document_id=UUID(document_id))

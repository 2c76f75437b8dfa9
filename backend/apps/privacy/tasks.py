"""Jobs of the app."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.privacy import services

RETRY = RetryStrategy(max_attempts=8, exponential_wait=3)


@app.task(name="privacy.build_export", queue="privacy", retry=RETRY)
def build_export(*, export_id: str, **_: object) -> None:
    """Collect everything that we hold about one person."""
    services.build_export(export_id=UUID(export_id))

"""Jobs of the app."""

from procrastinate.contrib.django import app

from apps.users.services import sweep_expired_proofs


@app.periodic(cron="37 3 * * *")
@app.task(name="users.sweep", queue="upkeep", queueing_lock="users.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Delete expired challenges, tokens and sessions."""
    sweep_expired_proofs()

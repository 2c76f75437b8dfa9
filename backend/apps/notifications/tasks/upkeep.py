"""What is thrown away at night."""

from procrastinate.contrib.django import app

from apps.notifications import services


@app.periodic(cron="41 3 * * *")
@app.task(name="notifications.sweep", queue="upkeep", queueing_lock="notifications.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Forget old deliveries and notices."""
    services.sweep_deliveries()
    services.sweep_notices()

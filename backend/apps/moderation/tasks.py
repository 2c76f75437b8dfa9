"""What moderation does by the clock."""

from procrastinate.contrib.django import app

from apps.moderation import services


@app.periodic(cron="*/10 * * * *")
@app.task(name="moderation.close_settled", queue="upkeep", queueing_lock="moderation.close_settled")
def close_settled_cases(timestamp: int, **_: object) -> None:
    """Take out of the queue what settled itself."""
    services.close_settled_cases()

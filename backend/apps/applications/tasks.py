"""What happens to applications by the clock."""

from procrastinate.contrib.django import app

from apps.applications import services


@app.periodic(cron="*/15 * * * *")
@app.task(
    name="applications.keep_answer_clock", queue="upkeep", queueing_lock="applications.keep_answer_clock"
)
def keep_answer_clock(timestamp: int, **_: object) -> None:
    """Remind employers of those who wait, and let nobody wait forever."""
    services.expire_unanswered()
    services.remind_of_answers()


@app.periodic(cron="47 2 * * *")
@app.task(name="applications.count_responses", queue="upkeep", queueing_lock="applications.count_responses")
def count_responses(timestamp: int, **_: object) -> None:
    """Count how soon every employer answers."""
    services.count_responses()

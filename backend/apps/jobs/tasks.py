"""What happens to postings by the clock."""

from procrastinate.contrib.django import app

from apps.jobs import services


@app.periodic(cron="*/5 * * * *")
@app.task(name="jobs.expire_jobs", queue="upkeep", queueing_lock="jobs.expire_jobs")
def expire_jobs(timestamp: int, **_: object) -> None:
    """Take down the postings whose last day is over."""
    services.expire_jobs()

"""What happens to postings by the clock."""

from procrastinate.contrib.django import app

from apps.jobs import services


@app.periodic(cron="*/5 * * * *")
@app.task(name="jobs.expire_jobs", queue="upkeep", queueing_lock="jobs.expire_jobs")
def expire_jobs(timestamp: int, **_: object) -> None:
    """Take down the postings whose last day is over."""
    services.expire_jobs()


@app.periodic(cron="*/5 * * * *")
@app.task(name="jobs.pause_unverified", queue="upkeep", queueing_lock="jobs.pause_unverified")
def pause_unverified(timestamp: int, **_: object) -> None:
    """Hide the postings of employers whose verification ran out."""
    services.pause_jobs_of_unverified_employers()

"""What happens to postings by the clock."""

from procrastinate.contrib.django import app

from apps.jobs import services
from apps.jobs.services import alerts, words


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


@app.periodic(cron="* * * * *")
@app.task(name="jobs.raise_alerts", queue="alerts", queueing_lock="jobs.raise_alerts")
def raise_alerts(timestamp: int, **_: object) -> None:
    """Tell people what is new in their saved searches."""
    alerts.raise_alerts()


@app.periodic(cron="29 3 * * *")
@app.task(name="jobs.note_signs_of_life", queue="upkeep", queueing_lock="jobs.note_signs_of_life")
def note_signs_of_life(timestamp: int, **_: object) -> None:
    """Note whose alerts are still read."""
    alerts.note_signs_of_life()


@app.periodic(cron="17 * * * *")
@app.task(name="jobs.refresh_spellings", queue="upkeep", queueing_lock="jobs.refresh_spellings")
def refresh_spellings(timestamp: int, **_: object) -> None:
    """Learn the words of new postings, for those who mistype them."""
    words.refresh_spellings()

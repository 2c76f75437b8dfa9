"""What happens to postings by the clock."""

from procrastinate.contrib.django import app

from apps.jobs import services
from apps.jobs.services import alerts, words

ONE_LOOK = "jobs.check_live_jobs"  # at a time


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


@app.periodic(cron="13 0,23 * * *")  # soon after midnight in the Netherlands, summer and winter
@app.task(name="jobs.check_live_jobs", queue="upkeep", lock=ONE_LOOK, queueing_lock="jobs.check_live_jobs")
def check_live_jobs(timestamp: int, **_: object) -> None:
    """Look again at what is live, if the law is another one today than when it was looked at."""
    services.check_live_jobs()


@app.task(name="jobs.check_live_jobs_at_once", queue="upkeep", lock=ONE_LOOK)
def check_live_jobs_at_once(**_: object) -> None:
    """Do the same because somebody changed a number; after several changes the first look does it all."""
    services.check_live_jobs()


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

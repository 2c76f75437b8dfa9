"""Jobs of the app. What happens at night leads over all people; each of them is a job of its own."""

from uuid import UUID

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from apps.privacy import services
from apps.privacy.selectors.leaving import list_people_to_erase

RETRY = RetryStrategy(max_attempts=8, exponential_wait=3)
FAILED_JOBS_HOURS = 30 * 24


@app.task(name="privacy.build_export", queue="privacy", retry=RETRY)
def build_export(*, export_id: str, **_: object) -> None:
    """Collect everything that we hold about one person."""
    services.build_export(export_id=UUID(export_id))


@app.task(name="privacy.erase_person", queue="privacy", retry=RETRY)
def erase_person(*, user_id: str, **_: object) -> None:
    """Erase one person, if the time has come and they did not change their mind."""
    services.erase_person(user_id=UUID(user_id))


@app.task(name="privacy.retain", queue="privacy", retry=RETRY)
def retain(*, rule: str, **_: object) -> None:
    """Let go what is due by one rule."""
    services.keep_rule(name=rule)


@app.periodic(cron="7 2 * * *")
@app.task(name="privacy.every_night", queue="upkeep", queueing_lock="privacy.every_night")
def every_night(timestamp: int, **_: object) -> None:
    """Erase who is due and was missed (a worker died, a clock was late), and keep every rule."""
    for user_id in list_people_to_erase():
        erase_person.defer(user_id=str(user_id))
    for rule in services.list_own_rules():
        retain.defer(rule=rule)


@app.periodic(cron="27 2 * * *")
@app.task(
    name="privacy.forget_failed_jobs",
    queue="upkeep",
    queueing_lock="privacy.forget_failed_jobs",
    pass_context=True,
)
async def forget_failed_jobs(context: JobContext, /, timestamp: int, **_: object) -> None:
    """Delete what the queue remembers of jobs that failed 30 days ago: their arguments hold ids of people."""
    await context.app.job_manager.delete_old_jobs(
        nb_hours=FAILED_JOBS_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
    )

"""Look at one saved search."""

from datetime import datetime, timedelta

from apps.core.events import publish
from apps.jobs.enums import AlertFrequency
from apps.jobs.events import AlertRaised
from apps.jobs.models import Alert, AlertedJob, SavedSearch
from apps.jobs.selectors.saved import FreshJobs, find_fresh_jobs
from apps.jobs.services.alerts.schedule import find_due_time, is_quiet, leave_quiet_hours

SLEEPS_AFTER = timedelta(days=180)  # without a sign of life
PUT_OFF = timedelta(hours=1)
# A search that finds much would send a mail a minute: after so many in a day, one an hour.
MANY_A_DAY, THEN_EVERY = 12, timedelta(hours=1)


def look_at_search(search: SavedSearch, *, settled: datetime, at: datetime) -> bool:
    """Note what is new up to that moment and let it be told; True if there was anything. The caller holds the row.

    In its quiet hours it is put off until they end. After half a year without a sign of life from its owner this is
    the last message, and says so.

    :raises UnknownPlace: if nobody knows a place that the search names any more
    """
    if is_quiet(search, at=at):
        _save(search, due_at=leave_quiet_hours(search, at=at))
        return False
    fresh = find_fresh_jobs(search, settled=settled, at=at)
    if fresh.jobs:
        _tell(search, fresh, is_last=at - search.awake_at > SLEEPS_AFTER)
    told_until = max(settled, search.told_until)
    _save(search, told_until=told_until, due_at=_next_time(search, has_news=bool(fresh.jobs), at=at))
    return bool(fresh.jobs)


def put_off(search: SavedSearch, *, at: datetime) -> None:
    """Try again in an hour."""
    _save(search, due_at=at + PUT_OFF)


def _tell(search: SavedSearch, fresh: FreshJobs, *, is_last: bool) -> None:
    alert = Alert.objects.create(search=search, found=fresh.count, is_last=is_last)
    AlertedJob.objects.bulk_create(
        AlertedJob(alert=alert, search=search, job_id=job_id, vacancy=vacancy)
        for job_id, vacancy in fresh.jobs
    )
    publish(AlertRaised(alert_id=alert.pk))
    if is_last:
        search.frequency = AlertFrequency.NEVER


def _next_time(search: SavedSearch, *, has_news: bool, at: datetime) -> datetime | None:
    if search.frequency != AlertFrequency.AT_ONCE:
        return find_due_time(search, after=at)
    is_much = has_news and search.alerts.filter(created_at__gt=at - timedelta(days=1)).count() >= MANY_A_DAY
    return find_due_time(search, after=at + THEN_EVERY) if is_much else search.due_at


def _save(search: SavedSearch, **facts: datetime | None) -> None:
    """Save without `updated_at`: for its owner nothing changed."""
    for name, value in facts.items():
        setattr(search, name, value)
    search.save(update_fields=[*facts, "frequency"])

"""Nights and mornings on somebody's own clock; daylight saving is the zone's business."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


def moment_of(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """When it is that time in that zone on that day (UTC).

    An hour that the zone skips in spring counts as the hour after it, one that it repeats in autumn as the first.
    """
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def end_of_quiet(*, at: datetime, quiet_from: time, quiet_to: time, zone: ZoneInfo) -> datetime | None:
    """Say when the quiet hours end in which `at` lies; None if it lies in none."""
    today = at.astimezone(zone).date()
    over_midnight = DAY if quiet_to <= quiet_from else timedelta(0)
    for day in (today - DAY, today):
        begin = moment_of(day, quiet_from, zone)
        end = moment_of(day + over_midnight, quiet_to, zone)
        if begin <= at < end:
            return end
    return None


def next_time(*, after: datetime, clock: time, zone: ZoneInfo) -> datetime:
    """Say when it is that time next, later than `after` (UTC)."""
    today = after.astimezone(zone).date()
    moments = (moment_of(today + days * DAY, clock, zone) for days in (0, 1, 2))
    return next(moment for moment in moments if moment > after)

"""When people are written to. Clocks are those of Amsterdam, also in the nights when they change."""

from datetime import UTC, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import SavedSearch

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DIGEST_AT, DIGEST_WEEKDAY = time(8), 0  # Monday


def find_due_time(search: SavedSearch, *, after: datetime) -> datetime | None:
    """Find when the search is looked at next; None: never. Never in its quiet hours."""
    if search.frequency == AlertFrequency.NEVER:
        return None
    if search.frequency == AlertFrequency.AT_ONCE:
        return leave_quiet_hours(search, at=after)
    return leave_quiet_hours(search, at=_next_digest(after, weekly=search.frequency == AlertFrequency.WEEKLY))


def is_quiet(search: SavedSearch, *, at: datetime) -> bool:
    """Whether the person does not want to be disturbed at that moment."""
    begin, end, now = search.quiet_from, search.quiet_until, at.astimezone(AMSTERDAM).time()
    return begin <= now < end if begin <= end else now >= begin or now < end


def leave_quiet_hours(search: SavedSearch, *, at: datetime) -> datetime:
    """Find the first moment from then on that is not quiet."""
    if not is_quiet(search, at=at):
        return at
    today = at.astimezone(AMSTERDAM).date()
    for days, fold in product(range(3), (0, 1)):  # in autumn an hour comes twice
        wall = datetime.combine(today + timedelta(days=days), search.quiet_until, AMSTERDAM).replace(
            fold=fold
        )
        moment = wall.astimezone(UTC)
        if moment > at and not is_quiet(search, at=moment):
            return moment
    raise ValueError("quiet hours that never end")


def _next_digest(after: datetime, *, weekly: bool) -> datetime:
    today = after.astimezone(AMSTERDAM).date()
    days = (today + timedelta(days=number) for number in range(9))
    chosen = (day for day in days if not weekly or day.weekday() == DIGEST_WEEKDAY)
    moments = (datetime.combine(day, DIGEST_AT, AMSTERDAM).astimezone(UTC) for day in chosen)
    return next(moment for moment in moments if moment > after)

"""The one place that decides by which ways somebody is told of something, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from apps.notifications.enums import CRITICAL, MAIL_ONLY, Category, Channel, Kind, category_of
from apps.notifications.services.clock import end_of_quiet, next_time
from apps.notifications.services.reader import Reader

MORNING = time(8)  # of the daily summary, if no quiet hours say when the day begins
MARGIN = timedelta(minutes=15)  # what is decided now must be written down when the summary goes out
# Who reads messages here anyway needs nothing else to tell of them.
UNREAD_FOR = {
    Channel.EMAIL: timedelta(minutes=5),
    Channel.TELEGRAM: timedelta(seconds=20),
    Channel.PUSH: timedelta(seconds=20),
}


@dataclass(frozen=True, kw_only=True)
class Route:
    """One channel, and when: at once (`not_before` is None), not before a moment, or in that moment's summary."""

    channel: Channel
    not_before: datetime | None = None
    is_gathered: bool = False


def decide(*, kind: Kind, reader: Reader, at: datetime) -> list[Route]:
    """Decide by which channels the reader hears of this kind of notice, and when.

    - what holds a secret goes by mail, at once
    - what is critical goes by every channel, at once
    - the own list on the site takes everything else at once as well: it wakes nobody up
    - a category that somebody wants once a day waits for the summary, the rest for the end of quiet hours
    - what tells of messages waits whether they are read meanwhile

    :param at: now
    """
    if kind in MAIL_ONLY:
        return [Route(channel=Channel.EMAIL)]
    category = category_of(kind)
    wanted = [channel for channel in Channel if reader.wants(category, channel)]
    return list(_when(kind, category, wanted, reader, at))


def _when(
    kind: Kind, category: Category, wanted: list[Channel], reader: Reader, at: datetime
) -> Iterator[Route]:
    for channel in wanted:
        if category in CRITICAL or channel == Channel.IN_APP:
            yield Route(channel=channel)
        elif category in reader.daily:
            yield Route(channel=channel, not_before=_next_summary(reader, at), is_gathered=True)
        else:
            yield Route(channel=channel, not_before=_earliest(kind, channel, reader, at))


def _next_summary(reader: Reader, at: datetime) -> datetime:
    return next_time(after=at + MARGIN, clock=reader.quiet_to or MORNING, zone=reader.zone)


def _earliest(kind: Kind, channel: Channel, reader: Reader, at: datetime) -> datetime | None:
    start = _after_reading(channel, reader, at) if kind == Kind.NEW_MESSAGE else at
    if reader.quiet_from is not None and reader.quiet_to is not None:
        end = end_of_quiet(at=start, quiet_from=reader.quiet_from, quiet_to=reader.quiet_to, zone=reader.zone)
        start = end or start
    return start if start > at else None


def _after_reading(channel: Channel, reader: Reader, at: datetime) -> datetime:
    start = at + UNREAD_FOR[channel]
    if channel == Channel.EMAIL and reader.mail_after is not None:
        return max(start, reader.mail_after)
    return start

"""A time, on the clock of the place and on the clock of who reads."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, kw_only=True)
class SlotTimes:
    """One time of an interview: the moments (UTC), and when it begins by both clocks."""

    starts_at: datetime
    ends_at: datetime
    starts_there: datetime
    starts_here: datetime | None


def tell_slot(
    *, starts_at: datetime, minutes: int, zone: str, reader_zone: ZoneInfo | None = None
) -> SlotTimes:
    """Tell when it begins in the zone of the place, and in that of the reader if it is known."""
    return SlotTimes(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        starts_there=starts_at.astimezone(ZoneInfo(zone)),
        starts_here=starts_at.astimezone(reader_zone) if reader_zone else None,
    )

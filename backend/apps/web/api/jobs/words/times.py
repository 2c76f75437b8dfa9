"""Days and moments."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def read_moment(text: str | None) -> datetime | None:
    """Read a moment as PostgreSQL writes it into JSON."""
    return datetime.fromisoformat(text) if text else None


def read_day(text: str | None) -> date | None:
    """Read a day as PostgreSQL writes it into JSON."""
    return date.fromisoformat(text) if text else None


def say_day(day: date | None) -> str:
    """Write a day with the month's name. Empty for nothing."""
    return date_format(day, "DATE_FORMAT") if day else ""


def say_moment(moment: datetime | None) -> str:
    """Write the day of a moment in the active time zone. Empty for nothing."""
    return say_day(timezone.localtime(moment).date()) if moment else ""


def say_start(text: str | None) -> str:
    """Write when the work starts; a day that is over means at once."""
    day = read_day(text)
    if day is None or day <= timezone.localdate():
        return _("Starts at once")
    return _("Starts on %(day)s") % {"day": say_day(day)}

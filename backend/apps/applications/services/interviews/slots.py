"""The times of a proposal: written as the clock of the place shows them, kept as moments."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError, FieldRefusal

type Problem = tuple[str, str | Promise]
FARTHEST = timedelta(days=180)
PAST = ("in_the_past", _("This time is over. Choose one in the future."))
TOO_FAR = ("too_far_away", _("Choose a time in the next 180 days."))
NO_SUCH_TIME = ("no_such_time", _("This time does not exist there: the clock goes forward that night."))
TWICE = (
    "time_comes_twice",
    _("This time comes twice there: the clock goes back that night. Add the offset."),
)
REPEATED = ("named_twice", _("Name each time once."))


class SlotsRefused(DomainError):
    """Some of the proposed times cannot be; `errors` names each."""

    code, status = "slots_refused", 400
    message = _("Some of the times cannot be used. See the errors.")


def read_slots(*, slots: Sequence[datetime], zone: ZoneInfo, at: datetime) -> list[datetime]:
    """Read times as moments (UTC), earliest first; one without an offset is what the clock in the zone shows.

    :raises SlotsRefused: if one is over or more than 180 days away, does not exist or comes twice because the clock
        is changed, or is named twice
    """
    moments = [_to_moment(slot, zone) for slot in slots]
    wrong = []
    for index, (slot, moment) in enumerate(zip(slots, moments, strict=True)):
        problem = _find_clock_change(slot, zone) or _find_distance(moment, at)
        if not problem and moment in moments[:index]:
            problem = REPEATED
        if problem:
            wrong.append(FieldRefusal(f"slots/{index}", *problem))
    if wrong:
        raise SlotsRefused(errors=wrong)
    return sorted(moments)


def _to_moment(slot: datetime, zone: ZoneInfo) -> datetime:
    return (slot if slot.tzinfo else slot.replace(tzinfo=zone)).astimezone(UTC)


def _find_clock_change(slot: datetime, zone: ZoneInfo) -> Problem | None:
    if slot.tzinfo:
        return None
    first, second = (slot.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return None
    does_exist = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == slot
    return TWICE if does_exist else NO_SUCH_TIME


def _find_distance(moment: datetime, at: datetime) -> Problem | None:
    if moment <= at:
        return PAST
    return TOO_FAR if moment > at + FARTHEST else None

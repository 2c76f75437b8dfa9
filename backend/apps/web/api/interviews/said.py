"""Interviews in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.applications.enums import InterviewKind, InterviewStatus, Side
from apps.applications.models import Interview
from apps.applications.selectors.interviews import tell_slot
from apps.applications.selectors.words import show_end, show_note
from apps.web.api.forms.zones import name_zone


@dataclass(frozen=True)
class SaidSlot:
    """A time: as a form sends it, and in words by both clocks."""

    value: str
    words: str


@dataclass(frozen=True)
class SaidInterview:
    """An interview and what the reader may do about it."""

    interview: Interview
    chosen: str
    slots: list[SaidSlot]
    ended_by: str
    is_link: bool
    note: str
    reason: str
    may_choose: bool
    may_cancel: bool


def say_interviews(interviews: Sequence[Interview], *, reader: Side, zone: ZoneInfo) -> list[SaidInterview]:
    """Say each by the clock of the place, and by the reader's where that differs."""
    return [_say(interview, reader, zone) for interview in interviews]


def _say(interview: Interview, reader: Side, zone: ZoneInfo) -> SaidInterview:
    now = timezone.now()
    waits = interview.status == InterviewStatus.PROPOSED
    coming = [slot for slot in interview.slots if slot > now]
    return SaidInterview(
        interview=interview,
        chosen=_say_time(interview, interview.starts_at, zone) if interview.starts_at else "",
        slots=(
            [SaidSlot(slot.isoformat(), _say_time(interview, slot, zone)) for slot in coming] if waits else []
        ),
        ended_by=str(Side(interview.ended_side).label) if interview.ended_side else "",
        is_link=interview.kind == InterviewKind.VIDEO,
        note=show_note(interview, reader=reader),
        reason=show_end(interview, reader=reader),
        may_choose=waits and reader == Side.CANDIDATE,
        may_cancel=interview.status == InterviewStatus.CHOSEN or (waits and reader == Side.EMPLOYER),
    )


def _say_time(interview: Interview, moment: datetime, zone: ZoneInfo) -> str:
    times = tell_slot(starts_at=moment, minutes=interview.minutes, zone=interview.zone, reader_zone=zone)
    there, here = times.starts_there, times.starts_here
    said = _("%(time)s, %(minutes)s minutes") % {
        "time": date_format(there, "DATETIME_FORMAT"), "minutes": interview.minutes,
    }  # fmt: skip
    if here is None or here.utcoffset() == there.utcoffset():
        return said
    words = {"said": said, "place": name_zone(interview.zone), "time": date_format(here, "DATETIME_FORMAT")}
    return _("%(said)s (time of %(place)s; where you are: %(time)s)") % words

"""Interviews, and what goes into somebody's calendar."""

from apps.applications.selectors.interviews.calendar import InterviewNotPlanned, write_calendar
from apps.applications.selectors.interviews.find import list_interviews_of
from apps.applications.selectors.interviews.times import SlotTimes, tell_slot

__all__ = ["InterviewNotPlanned", "SlotTimes", "list_interviews_of", "tell_slot", "write_calendar"]

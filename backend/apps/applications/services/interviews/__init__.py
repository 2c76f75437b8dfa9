"""Interviews: proposed by the employer, chosen or declined by the candidate, called off by either."""

from apps.applications.services.interviews.cancel import cancel_interview, cancel_interviews_of
from apps.applications.services.interviews.choose import InterviewOverlaps, SlotNotOffered, choose_slot
from apps.applications.services.interviews.decline import decline_interview
from apps.applications.services.interviews.lock import InterviewNotAllowed, InterviewNotOpen
from apps.applications.services.interviews.propose import InterviewWaiting, propose_interview
from apps.applications.services.interviews.slots import SlotsRefused

__all__ = [
    "InterviewNotAllowed",
    "InterviewNotOpen",
    "InterviewOverlaps",
    "InterviewWaiting",
    "SlotNotOffered",
    "SlotsRefused",
    "cancel_interview",
    "cancel_interviews_of",
    "choose_slot",
    "decline_interview",
    "propose_interview",
]

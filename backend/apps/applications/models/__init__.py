"""Tables of the app."""

from apps.applications.models.application import ONE_OPEN, Application
from apps.applications.models.approach import Approach
from apps.applications.models.attachment import Attachment
from apps.applications.models.identity_paper import IdentityPaper, IdentityPaperRead
from apps.applications.models.interview import MOST_SLOTS, ONE_AT_A_TIME, ONE_WAITING, Interview
from apps.applications.models.timeline import TimelineEntry

__all__ = [
    "MOST_SLOTS",
    "ONE_AT_A_TIME",
    "ONE_OPEN",
    "ONE_WAITING",
    "Application",
    "Approach",
    "Attachment",
    "IdentityPaper",
    "IdentityPaperRead",
    "Interview",
    "TimelineEntry",
]

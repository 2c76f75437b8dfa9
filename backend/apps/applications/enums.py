"""Choices of the app, and the one table of who may take which step."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApplicationStatus(models.TextChoices):
    """Where an application is on its way."""

    SUBMITTED = "submitted", _("Sent")
    VIEWED = "viewed", _("Read by the employer")
    SHORTLISTED = "shortlisted", _("On the short list")
    INVITED = "invited", _("Invited")
    OFFERED = "offered", _("Job offered")
    ACCEPTED = "accepted", _("Offer accepted")
    HIRED = "hired", _("Hired")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Ended without a decision")


class Side(models.TextChoices):
    """Who took a step."""

    CANDIDATE = "candidate", _("Candidate")
    EMPLOYER = "employer", _("Employer")
    SYSTEM = "system", _("The platform")


class Outcome(models.TextChoices):
    """What became of one of several applications that somebody decided on."""

    DONE = "done", _("Done")
    ALREADY = "already", _("It was so already")
    REFUSED = "refused", _("Not possible")


class InterviewStatus(models.TextChoices):
    """What became of an interview."""

    PROPOSED = "proposed", _("Choose a time")
    CHOSEN = "chosen", _("Time chosen")
    DECLINED = "declined", _("No time fits")
    CANCELLED = "cancelled", _("Called off")


class InterviewKind(models.TextChoices):
    """How they meet."""

    ON_SITE = "on_site", _("At a place")
    VIDEO = "video", _("By video")
    PHONE = "phone", _("By phone")


class PaperReadReason(models.TextChoices):
    """Why somebody at the employer reads the copy of an identity paper."""

    IDENTIFY = "identify", _("To check who starts work")
    PAYROLL = "payroll", _("For the pay administration")
    INSPECTION = "inspection", _("An inspection asks for it")


class PaperStatus(models.TextChoices):
    """How far the copy of an identity paper is."""

    CHECKING = "checking", _("We check the file and write the name of the employer across it")
    READY = "ready", _("The employer can read it")
    REFUSED = "refused", _("We could not take this file")
    GONE = "gone", _("It is deleted")


class EndReason(models.TextChoices):
    """Why the platform itself ended an application; what a timeline entry of the platform says as its reason."""

    JOB_FILLED = "job_filled", _("All places were taken.")
    JOB_CLOSED = "job_closed", _("The job is no longer open.")
    JOB_EXPIRED = "job_expired", _("The time of the job was over.")
    NO_ANSWER = "no_answer", _("The employer did not answer in time.")


S = ApplicationStatus
OPEN = (S.SUBMITTED, S.VIEWED, S.SHORTLISTED, S.INVITED, S.OFFERED)
UNANSWERED = (S.SUBMITTED, S.VIEWED)  # reading is no answer
TAKES_PLACE = (S.ACCEPTED, S.HIRED)
LIVE = (*OPEN, *TAKES_PLACE)  # both sides still have something to do with each other
CONTACT_SHOWN = (S.INVITED, S.OFFERED, *TAKES_PLACE)
STARTS_WORK = TAKES_PLACE  # only now may an employer ask for an identity paper (domain.md, 3.1)
NEEDS_REASON = (S.REJECTED,)
# Ended without anybody saying no to the person: who wants to may apply to the same job once more.
MAY_APPLY_AGAIN = (S.WITHDRAWN, S.EXPIRED)

TRANSITIONS: Mapping[Side, Mapping[ApplicationStatus, tuple[ApplicationStatus, ...]]] = {
    Side.EMPLOYER: {
        S.SUBMITTED: (S.VIEWED, S.SHORTLISTED, S.INVITED, S.REJECTED),
        S.VIEWED: (S.SHORTLISTED, S.INVITED, S.REJECTED),
        S.SHORTLISTED: (S.INVITED, S.REJECTED),
        S.INVITED: (S.OFFERED, S.REJECTED),
        S.OFFERED: (S.REJECTED,),
        S.ACCEPTED: (S.HIRED, S.REJECTED),
    },
    Side.CANDIDATE: {
        S.SUBMITTED: (S.WITHDRAWN,),
        S.VIEWED: (S.WITHDRAWN,),
        S.SHORTLISTED: (S.WITHDRAWN,),
        S.INVITED: (S.WITHDRAWN,),
        S.OFFERED: (S.ACCEPTED, S.WITHDRAWN),
        S.ACCEPTED: (S.WITHDRAWN,),
    },
    Side.SYSTEM: {status: (S.EXPIRED,) for status in OPEN},
}

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
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Side(models.TextChoices):
    """Who took a step."""

    CANDIDATE = "candidate", _("Candidate")
    EMPLOYER = "employer", _("Employer")
    SYSTEM = "system", _("The platform")


S = ApplicationStatus
OPEN = (S.SUBMITTED, S.VIEWED, S.SHORTLISTED, S.INVITED, S.OFFERED)
CONTACT_SHOWN = (S.INVITED, S.OFFERED, S.ACCEPTED)
NEEDS_REASON = (S.REJECTED,)
JOB_CLOSED = "job_closed"  # the reason that the platform itself gives

TRANSITIONS: Mapping[Side, Mapping[ApplicationStatus, tuple[ApplicationStatus, ...]]] = {
    Side.EMPLOYER: {
        S.SUBMITTED: (S.VIEWED, S.SHORTLISTED, S.INVITED, S.REJECTED),
        S.VIEWED: (S.SHORTLISTED, S.INVITED, S.REJECTED),
        S.SHORTLISTED: (S.INVITED, S.REJECTED),
        S.INVITED: (S.OFFERED, S.REJECTED),
        S.OFFERED: (S.REJECTED,),
    },
    Side.CANDIDATE: {
        S.SUBMITTED: (S.WITHDRAWN,),
        S.VIEWED: (S.WITHDRAWN,),
        S.SHORTLISTED: (S.WITHDRAWN,),
        S.INVITED: (S.WITHDRAWN,),
        S.OFFERED: (S.ACCEPTED, S.WITHDRAWN),
    },
    Side.SYSTEM: {status: (S.REJECTED,) for status in OPEN},
}

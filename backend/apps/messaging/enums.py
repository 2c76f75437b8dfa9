"""Choices of the app."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import TAKES_PLACE, Side

LONGEST_TEXT = 4000
EDIT_WINDOW = timedelta(minutes=10)
MAY_SHARE_CONTACT = TAKES_PLACE  # the offer was taken: from now on the two have to find each other
WARNING = _(
    "We hid contact or bank details in a message. "
    "Being asked to leave this site is the most common sign of a scam. Nobody may ask you for money for a job."
)
SENDER_NOTICE = _(
    "The other side reads ••• instead of contact or bank details. "
    "You can share them after the offer was accepted and you both agreed."
)


class MessageSide(models.TextChoices):
    """Who wrote: which side, never which person of an organization."""

    CANDIDATE = Side.CANDIDATE.value, Side.CANDIDATE.label
    EMPLOYER = Side.EMPLOYER.value, Side.EMPLOYER.label


class ReportReason(models.TextChoices):
    """What is wrong with a message."""

    MONEY_ASKED = "money_asked", _("They ask me for money")
    IDENTITY_ASKED = "identity_asked", _("They ask for my ID, BSN or bank card")
    OTHER_SITE = "other_site", _("They want to talk somewhere else")
    THREAT = "threat", _("Threat or violence")
    DISCRIMINATION = "discrimination", _("Discrimination")
    SCAM = "scam", _("This looks like a scam")
    OTHER = "other", _("Something else")

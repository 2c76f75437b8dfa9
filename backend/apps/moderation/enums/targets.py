"""What a report or a decision is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TargetKind(models.TextChoices):
    """The kind of row; its id stands beside it. `OTHER` is told by its address only."""

    JOB = "job", _("Job")
    EMPLOYER = "employer", _("Employer")
    MESSAGE = "message", _("Message")
    CONVERSATION = "conversation", _("Conversation")
    APPLICATION = "application", _("Application")
    CANDIDATE = "candidate", _("Candidate")
    DOCUMENT = "document", _("Document")
    OTHER = "other", _("Another page")

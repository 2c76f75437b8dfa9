"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UserType(models.TextChoices):
    """What a person came here for; it says which doors may open, never which rows are theirs."""

    CANDIDATE = "candidate", _("Candidate")
    EMPLOYER = "employer", _("Employer")
    ADMIN = "admin", _("Staff")

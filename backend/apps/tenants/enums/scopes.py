"""What a program may be let do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What an API token may be used for. Nothing here reaches an account, a member or a setting."""

    JOBS_READ = "jobs:read", _("Read postings")
    JOBS_WRITE = "jobs:write", _("Write postings")
    APPLICATIONS_READ = "applications:read", _("Read applications")
    APPLICATIONS_WRITE = "applications:write", _("Decide on applications")
    EMPLOYER_READ = "employer:read", _("Read the company's profile")

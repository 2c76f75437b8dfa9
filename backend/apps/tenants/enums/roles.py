"""What a member is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member is in the organization; what that allows says `WHO_MAY`."""

    OWNER = "owner", _("Owner")
    ADMIN = "admin", _("Administrator")
    RECRUITER = "recruiter", _("Recruiter")
    VIEWER = "viewer", _("Viewer")

"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member may do for the organization, most first."""

    OWNER = "owner", _("Owner")
    ADMIN = "admin", _("Administrator")
    RECRUITER = "recruiter", _("Recruiter")
    VIEWER = "viewer", _("Viewer")


ADMINISTRATORS = frozenset({Role.OWNER, Role.ADMIN})
WRITERS = ADMINISTRATORS | {Role.RECRUITER}

"""What is done, and why it may be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Action(models.TextChoices):
    """What a decision does to its target."""

    NONE = "none", _("Nothing changes")
    REMOVE = "remove", _("Removed for good")
    HIDE = "hide", _("Hidden")
    HOLD = "hold", _("Held until a person looked at it")
    RELEASE = "release", _("Published")
    REFUSE = "refuse", _("Not published")
    SUSPEND = "suspend", _("Suspended")
    RESTORE = "restore", _("Visible again")
    APPROVE = "approve", _("Approved")


A = Action
HIDES = frozenset({A.REMOVE, A.HIDE, A.HOLD, A.REFUSE, A.SUSPEND})  # what somebody may appeal against


class Ground(models.TextChoices):
    """What a decision rests on (DSA 17)."""

    LAW = "law", _("The law")
    TERMS = "terms", _("Our terms")

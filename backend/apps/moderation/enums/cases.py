"""Which queue a case stands in, and how far it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CaseKind(models.TextChoices):
    """Why somebody has to look."""

    REPORT = "report", _("Reports")
    HELD_JOB = "held_job", _("Held job")
    NEW_EMPLOYER = "new_employer", _("New employer")
    APPEAL = "appeal", _("Appeal")
    VERIFICATION_LOST = "verification_lost", _("Verification lost")
    LAW_CHANGED = "law_changed", _("No longer lawful")
    HARVEST = "harvest", _("Collects profiles")


class CaseState(models.TextChoices):
    """How far a case is. A claim that ran out counts as open."""

    OPEN = "open", _("Open")
    CLAIMED = "claimed", _("Somebody looks at it")
    DECIDED = "decided", _("Decided")
